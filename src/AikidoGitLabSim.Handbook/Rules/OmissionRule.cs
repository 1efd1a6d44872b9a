namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>What a page has to say, as <c>omissions.yml</c> has it.</summary>
internal sealed record OmissionRule
{
    /// <summary>The id, such as <c>O-05</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>group, personal or any.</summary>
    public string For { get; init; } = "any";

    /// <summary><c>aikido</c> for pages of Aikido; null for all.</summary>
    public string? About { get; init; }

    /// <summary><c>fine-grained</c> where it matters only if there are fine-grained tokens; null for all editions.</summary>
    public string? OnlyWhere { get; init; }

    /// <summary>The step behind which the sentence is added; start or end of the procedure.</summary>
    public string At { get; init; } = "end";

    /// <summary>Concepts that tell it, when one paragraph is about all of a row.</summary>
    public IList<string[]> ToldBy { get; init; } = [];

    /// <summary>What happens to a reader who does not know it.</summary>
    public string Why { get; init; } = "";

    /// <summary>The sentence that the page should contain.</summary>
    public string Add { get; init; } = "";
}
