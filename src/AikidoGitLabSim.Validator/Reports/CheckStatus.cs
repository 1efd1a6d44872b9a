using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>How a check ended. <see cref="Unknown"/> is never a pass.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckStatus>))]
public enum CheckStatus
{
    /// <summary>What was asked for holds, and an answer of GitLab shows it.</summary>
    [JsonStringEnumMemberName("pass")] Pass,

    /// <summary>What was asked for does not hold.</summary>
    [JsonStringEnumMemberName("fail")] Fail,

    /// <summary>It holds, with something to know.</summary>
    [JsonStringEnumMemberName("warn")] Warn,

    /// <summary>The question does not arise here.</summary>
    [JsonStringEnumMemberName("n-a")] NotApplicable,

    /// <summary>GitLab's answers do not tell.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>Another check's outcome makes this one pointless; <see cref="CheckResult.Because"/> names it.</summary>
    [JsonStringEnumMemberName("skipped")] Skipped,
}
