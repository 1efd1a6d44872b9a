namespace AikidoGitLabSim.Validator.Knowledge;

internal static class CheckIds
{
    public const string Input = "input";
    public const string Reach = "reach";
    public const string Tls = "tls";
    public const string GitLab = "gitlab";
    public const string Clock = "clock";
    public const string Token = "token";
    public const string Kind = "kind";
    public const string ScopesRequired = "scopes.required";
    public const string ScopesExcess = "scopes.excess";
    public const string Expiry = "expiry";
    public const string Identity = "identity";
    public const string Version = "version";
    public const string Tier = "tier";
    public const string Group = "group";
    public const string Projects = "projects";
    public const string RepoApi = "repo.api";
    public const string RepoGit = "repo.git";
    public const string RateLimit = "ratelimit";
    public const string Reuse = "reuse";
    public const string Consistency = "consistency";
}
