using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>What sort of token it is, as far as GitLab's answers tell.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TokenKind>))]
public enum TokenKind
{
    /// <summary>The answers do not tell.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>A person's token. An impersonation token looks the same from outside.</summary>
    [JsonStringEnumMemberName("personal")] Personal,

    /// <summary>A group access token.</summary>
    [JsonStringEnumMemberName("group")] Group,

    /// <summary>A project access token.</summary>
    [JsonStringEnumMemberName("project")] Project,

    /// <summary>A service account's token.</summary>
    [JsonStringEnumMemberName("service-account")] ServiceAccount,

    /// <summary>A fine-grained token, which has permissions instead of scopes.</summary>
    [JsonStringEnumMemberName("fine-grained")] FineGrained,
}
