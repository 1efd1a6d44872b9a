namespace AikidoGitLabSim.Cli.Twin.Asking;

/// <summary>A question to a GitLab. Every question is a GET.</summary>
/// <param name="Path">The path and query after <c>/api/v4</c>.</param>
/// <param name="Sender">Who asks.</param>
internal sealed record Question(string Path, Sender Sender = Sender.Own)
{
    /// <summary>The path and query from the root of the GitLab.</summary>
    public string PathAndQuery => $"/api/v4{Path}";

    /// <inheritdoc/>
    public override string ToString() => $"GET {PathAndQuery}{Sender switch
    {
        Sender.Nobody => ", without a token",
        Sender.Unknown => ", with an unknown token",
        _ => "",
    }}";
}
