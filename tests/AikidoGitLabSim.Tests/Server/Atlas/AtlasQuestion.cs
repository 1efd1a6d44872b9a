using System.Collections.Immutable;
using System.Globalization;
using AikidoGitLabSim.GitLab.Atlas;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Repositories;

namespace AikidoGitLabSim.Tests.Server.Atlas;

/// <summary>A request to a route with which a caller who is let through finds what it asks for.</summary>
/// <param name="Path">The path, names and ids filled in.</param>
/// <param name="Query">The query without question mark.</param>
/// <param name="IsComplete">Whether all parameters were known, so that success is to be expected.</param>
internal sealed record AtlasQuestion(string Path, string Query, bool IsComplete)
{
    public static AtlasQuestion Of(AtlasRow row, AtlasWorld world, long ownToken)
    {
        var complete = !NeedsOneOfSeveral(row);
        var parts = row.Path.Split('?')[0].Split('/').Select(part => Fill(part));
        var path = string.Join('/', parts);
        return new AtlasQuestion(path, NeededBy(row), complete);

        string Fill(string part)
        {
            var open = part.IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
                return part;
            var close = part.IndexOf('}', StringComparison.Ordinal);
            var value = Value(row.Policy.Template, part[(open + 1)..close], world, ownToken);
            complete &= value is not null;
            return part[..open] + (value ?? "1") + part[(close + 1)..];
        }
    }

    private static string? Value(string template, string name, AtlasWorld world, long ownToken) =>
        IdOf(template, name, world, ownToken)?.ToString(CultureInfo.InvariantCulture) ?? TextOf(template, name);

    private static long? IdOf(string template, string name, AtlasWorld world, long ownToken)
    {
        var isGroup = template.StartsWith("/groups/", StringComparison.Ordinal);
        return name switch
        {
            "id" => template.Split('/')[1] switch
            {
                "groups" or "namespaces" => AtlasWorld.Group,
                "projects" => AtlasWorld.Project,
                "users" => world.Target,
                "personal_access_tokens" => ownToken,
                _ => null,
            },
            "user_id" => UserOf(template, isGroup, world),
            "token_id" => TokenOf(template, isGroup, world),
            _ => null,
        };
    }

    private static long? UserOf(string template, bool isGroup, AtlasWorld world) => template.Split('/') switch
    {
        var parts when parts.Contains("service_accounts") => isGroup ? world.TargetGroupAccount : world.TargetProjectAccount,
        var parts when parts.Contains("members") => isGroup ? world.TargetGroupBot : world.TargetProjectBot,
        [_, "users", ..] => world.Target,
        _ => null,
    };

    private static long? TokenOf(string template, bool isGroup, AtlasWorld world) => template.Split('/') switch
    {
        var parts when parts.Contains("service_accounts") => isGroup ? world.TargetGroupAccountToken : world.TargetProjectAccountToken,
        var parts when parts.Contains("impersonation_tokens") => world.TargetImpersonation,
        var parts when parts.Contains("access_tokens") => isGroup ? world.TargetGroupToken : world.TargetProjectToken,
        _ => null,
    };

    private static string? TextOf(string template, string name) => name switch
    {
        "repository_path" => "acme/shop",
        "id" when template.Contains("/-/archive/", StringComparison.Ordinal) => "main/shop-main.zip",
        "file_path" => "README.md",
        "branch" => AtlasWorld.Branch,
        "tag_name" => AtlasWorld.Tag,
        "format" => "zip",
        "sha" when template.Contains("/blobs/", StringComparison.Ordinal) =>
            Repository.BlobId([.. System.Text.Encoding.UTF8.GetBytes(AtlasWorld.Readme)]),
        "sha" when template.Contains("/commits/", StringComparison.Ordinal) => AtlasWorld.Branch,
        _ => null,
    };

    /// <summary>What the route cannot do without.</summary>
    private static string NeededBy(AtlasRow row)
    {
        var written = row.Path.Split('?').ElementAtOrDefault(1);
        var version = row.Edition.Version;
        var needed = row.Policy.Parameters
            .Where(parameter => parameter.Exists.Holds(version) && parameter.IsRequired(version)
                && !row.Path.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal))
            .Select(parameter =>
                $"{parameter.Name}{(parameter.Type == ParameterType.StringList ? "[]" : "")}={Sample(parameter, version)}");
        return string.Join('&', [.. needed, .. written is null ? ImmutableArray<string>.Empty : [written]]);
    }

    /// <summary>Whether the policy's parameters do not say all that is needed: a new user needs a password or one of two wishes for
    /// one.</summary>
    private static bool NeedsOneOfSeveral(AtlasRow row) => row.Policy is { Method: "POST", Template: "/users" };

    private static string Sample(ParameterSpec parameter, AikidoGitLabSim.GitLab.Editions.GitLabVersion version) =>
        parameter.Values?.Invoke(version).FirstOrDefault() ?? parameter.Type switch
        {
            ParameterType.Date => "2027-01-01",
            ParameterType.DateTime => "2027-01-01T00:00:00Z",
            ParameterType.Integer => "1",
            ParameterType.Boolean => "true",
            _ => parameter.Name is "ref" or "from" or "to" ? AtlasWorld.Branch : "made",
        };
}
