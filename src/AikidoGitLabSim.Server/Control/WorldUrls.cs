using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Http;

namespace AikidoGitLabSim.Server.Control;

/// <summary>Where worlds are: the default one at the base, any other at <c>/~name</c>; without a slash at the end.</summary>
internal readonly record struct WorldUrls(ControlOptions Options, HttpContext Context)
{
    public string GitLab(string name) => At(Options.GitLabUrl(Context), name);

    public string Aikido(string name) => At(Options.AikidoUrl(Context), name);

    public string Host() => Uri.TryCreate(Options.GitLabUrl(Context), UriKind.Absolute, out var url) ? url.Host : Context.Request.Host.Host;

    private static string At(string baseUrl, string name)
    {
        var trimmed = baseUrl.TrimEnd('/');
        return name == WorldStore.DefaultName ? trimmed : $"{trimmed}/~{name}";
    }
}
