using System.Text.Json.Nodes;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Cli.Logging;

/// <summary>A refused request as one line of JSON, with the keys of GitLab's <c>api_json.log</c> (<c>doc/administration/logs</c>) where it
/// has them.</summary>
internal static class JsonLine
{
    /// <summary>The line.</summary>
    public static string Write(RefusedRequest refused) => JsonText.Readable(Fields(refused));

    /// <summary>The line about requests that are left out.</summary>
    public static string LeftOut(long count) => JsonText.Readable(new JsonObject { ["severity"] = "WARN", ["left_out"] = count });

    private static JsonObject Fields(RefusedRequest refused)
    {
        var fields = new JsonObject
        {
            ["time"] = refused.Time.UtcDateTime,
            ["severity"] = "INFO",
            ["method"] = refused.Method,
            ["path"] = refused.Path,
            ["status"] = refused.Status,
            ["correlation_id"] = refused.RequestId,
        };
        if (refused.Username is { } user)
            fields["meta.user"] = user;
        if (refused.AuthFailReason is { } reason)
        {
            fields["meta.auth_fail_reason"] = reason;
            fields["meta.auth_fail_token_id"] = $"PersonalAccessToken/{refused.TokenId}";
        }

        fields["world"] = refused.World;
        fields["rule"] = refused.Rule;
        fields["token_name"] = refused.TokenName;
        fields["change"] = refused.Change;
        fields["why"] = refused.Why;
        return fields;
    }
}
