namespace AikidoGitLabSim.Handbook.Rules;

/// <summary>A picture that another page uses, too.</summary>
internal sealed record KnownUpload
{
    /// <summary>The id of the upload, a part of its address.</summary>
    public string Id { get; init; } = "";

    /// <summary>The other page that shows the same picture.</summary>
    public string Also { get; init; } = "";
}
