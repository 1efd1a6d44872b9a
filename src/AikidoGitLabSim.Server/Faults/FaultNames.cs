namespace AikidoGitLabSim.Server.Faults;

/// <summary>The names of the stubs of faults.</summary>
internal static class FaultNames
{
    private const string Prefix = "fault:";
    private const string Effect = "/effect";

    /// <summary>The name of a stub that only answers, or passes on without effect.</summary>
    public static string Of(string fault) => $"{Prefix}{fault}";

    /// <summary>The name of a stub that passes on with an effect.</summary>
    public static string WithEffect(string fault) => $"{Prefix}{fault}{Effect}";

    /// <summary>The fault that a stub belongs to, and whether the stub has an effect; null: it belongs to none.</summary>
    public static (string? Fault, bool HasEffect) Parse(string stub) =>
        !stub.StartsWith(Prefix, StringComparison.Ordinal) ? (null, false)
        : stub.EndsWith(Effect, StringComparison.Ordinal) ? (stub[Prefix.Length..^Effect.Length], true)
        : (stub[Prefix.Length..], false);
}
