using System.Text.Json.Nodes;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A token as a scenario speaks of it: <c>a group token of acme</c>. What is not said is as the help page wants it, in the role
/// that scanning needs.</summary>
/// <param name="Kind">The kind, in the world file's words.</param>
/// <param name="Owner">A user, a group or a project.</param>
public sealed record TokenPhrase(string Kind, string Owner)
{
    public const string Pattern = "an? (personal|group|project|service account|fine-grained|impersonation) token of ([^ ]+)";

    /// <summary>What the token is called unless the scenario says otherwise.</summary>
    public string Name => $"the {Kind.Replace('-', ' ')} token of {Owner}";

    /// <summary>The token in a world file.</summary>
    public JsonObject InWorldFile()
    {
        var token = new JsonObject { ["kind"] = Kind, ["name"] = Name, ["expiresAt"] = "2026-12-31" };
        token[Kind switch { "group" or "service-account" => "group", "project" => "project", _ => "user" }] = Owner;
        if (Kind is "fine-grained")
            token["permissions"] = Lists.Array("read_personal_access_token");
        else
            token["scopes"] =
                Lists.Array(Kind is "group" or "project" ? "read_api, read_repository" : "read_api, read_user, read_repository");
        if (Kind is "group" or "project" or "service-account")
            token["access"] = "reporter";
        if (Kind is "service-account")
            token["username"] = "aikidosec";
        return token;
    }
}
