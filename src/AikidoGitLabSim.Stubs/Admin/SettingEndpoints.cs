using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Responses;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>The calls on settings, and those about the whole.</summary>
internal static class SettingEndpoints
{
    // The release whose mappings and admin API are spoken.
    private const string Spoken = "3.13.2";

    private static readonly Dictionary<string, string> Unsupported = new(StringComparer.Ordinal)
    {
        ["proxyPassThrough"] = "what no stub takes is always passed on",
        ["extended"] = "extensions are not supported",
    };

    /// <summary>The delays of all answers.</summary>
    public static AdminAnswer Get(AdminRequest call)
    {
        var settings = call.Server.Settings;
        var shown = new JObject();
        if (settings.FixedDelay is { } delay)
            shown["fixedDelay"] = (long)delay.TotalMilliseconds;
        if (settings.Source is { } source)
            shown["delayDistribution"] = source.DeepClone();
        return AdminAnswer.Ok(new JObject { ["settings"] = shown });
    }

    /// <summary>Sets the delays of all answers.</summary>
    public static AdminAnswer Set(AdminRequest call)
    {
        var fields = call.Reader.ReadObject(call.Body);
        var fixedDelay = fields.Number("fixedDelay", 0, Delay.Longest);
        var source = fields.Object("delayDistribution");
        var delay = source is null ? null : DelayReader.Read(new MappingFields(source, "/delayDistribution", fields.Problems));
        fields.RefuseRest(Unsupported);
        fields.Problems.ThrowIfAny();
        call.Server.Settings = fixedDelay is null && delay is null
            ? StubSettings.None
            : new StubSettings(fixedDelay is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null, delay, source);
        return AdminAnswer.Done;
    }

    /// <summary>Goes back to the start.</summary>
    public static AdminAnswer Reset(AdminRequest call)
    {
        call.Server.Reset();
        return AdminAnswer.Done;
    }

    /// <summary>Returns the health of the server.</summary>
    public static AdminAnswer Health(AdminRequest call) => AdminAnswer.Ok(new JObject
    {
        ["status"] = "healthy",
        ["message"] = "the stubs are served",
        ["version"] = Spoken,
        ["timestamp"] = call.Server.Options.Time.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
    });

    /// <summary>The release of WireMock whose language is spoken.</summary>
    public static AdminAnswer Version(AdminRequest call) => AdminAnswer.Ok(new JObject { ["version"] = Spoken });
}
