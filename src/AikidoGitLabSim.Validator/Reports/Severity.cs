using System.Text.Json.Serialization;

namespace AikidoGitLabSim.Validator.Reports;

/// <summary>How much a check's outcome matters.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>The result needs no action.</summary>
    [JsonStringEnumMemberName("none")] None,

    /// <summary>Worth knowing; changes no exit code.</summary>
    [JsonStringEnumMemberName("info")] Info,

    /// <summary>Should be mended; exit code 6 when strict.</summary>
    [JsonStringEnumMemberName("warning")] Warning,

    /// <summary>Has to be mended, or found out.</summary>
    [JsonStringEnumMemberName("error")] Error,
}
