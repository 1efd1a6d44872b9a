namespace AikidoGitLabSim.Features.Steps;

/// <summary>A GitLab that is not the simulator, for scenarios tagged <c>@live</c>.</summary>
/// <param name="Url">Its URL, without a slash at the end (<c>SIM_TARGET</c>).</param>
/// <param name="User">Who signs in there (<c>SIM_TARGET_USER</c>).</param>
/// <param name="Password">With what (<c>SIM_TARGET_PASSWORD</c>).</param>
/// <param name="Edition">Which edition it is, for its labels (<c>SIM_TARGET_EDITION</c>).</param>
public sealed record LiveTarget(string Url, string User, string Password, string Edition)
{
    private const string Prefix = "SIM_TARGET";

    /// <summary>The target that the environment names; null: the simulator.</summary>
    /// <exception cref="InvalidOperationException">It is named by halves.</exception>
    public static LiveTarget? FromEnvironment() =>
        Environment.GetEnvironmentVariable(Prefix) is { Length: > 0 } url ? new(url.TrimEnd('/'), Required("USER"), Required("PASSWORD"), Required("EDITION")) : null;

    // A record prints all it has.
    public override string ToString() => $"{Url} as {User}, {Edition}";

    private static string Required(string name) => Environment.GetEnvironmentVariable($"{Prefix}_{name}") is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{Prefix} is set and {Prefix}_{name} is not: set both, or neither to run on the simulator");
}
