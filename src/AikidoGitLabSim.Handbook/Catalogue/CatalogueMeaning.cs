namespace AikidoGitLabSim.Handbook.Catalogue;

/// <summary>The facts of a statement, so that it is found again in other words.</summary>
public sealed record CatalogueMeaning
{
    /// <summary>The deed, such as <c>click</c>; null where the statement asks for none.</summary>
    public string? Action { get; init; }

    /// <summary>The label, or the segments of a path.</summary>
    public IList<string> Target { get; init; } = [];

    /// <summary>The scopes, the address, or the text entered.</summary>
    public IList<string> Values { get; init; } = [];

    /// <summary>The kind of token that the step is for: <c>personal</c> or <c>group</c>; null where it is for both.</summary>
    public string? Token { get; init; }

    /// <summary>What an assertion is about, as ids of the concepts in <c>concepts.yml</c>, and names.</summary>
    public IList<string> About { get; init; } = [];
}
