namespace AikidoGitLabSim.GitLab.Decisions;

/// <summary>The URL of a world, without a slash at the end. It is built when it is read.</summary>
/// <param name="Scheme">http or https.</param>
/// <param name="Authority">Host and port.</param>
/// <param name="Root">The relative URL root, such as <c>/~t42</c>; empty for none.</param>
public readonly record struct BaseUrl(string Scheme, string Authority, string Root)
{
    /// <summary>The host without port.</summary>
    public string Host
    {
        get
        {
            var colon = Authority.LastIndexOf(':');
            return colon < 0 || Authority.EndsWith(']') ? Authority : Authority[..colon];
        }
    }

    /// <summary>The URL without a slash at the end.</summary>
    public override string ToString() => $"{Scheme}://{Authority}{Root}";
}
