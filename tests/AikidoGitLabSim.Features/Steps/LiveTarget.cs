using AikidoGitLabSim.Support.Catalogue;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>A GitLab that is not the simulator, for scenarios tagged <c>@live</c>.</summary>
/// <param name="Url">Its URL, without a slash at the end (<c>SIM_TARGET</c>).</param>
/// <param name="User">Who signs in there (<c>SIM_TARGET_USER</c>).</param>
/// <param name="Password">The password (<c>SIM_TARGET_PASSWORD</c>).</param>
/// <param name="Edition">Which edition it is, for its labels (<c>SIM_TARGET_EDITION</c>).</param>
public sealed record LiveTarget(string Url, string User, string Password, string Edition)
{
    private const string Tag = "live";
    private const string Prefix = "SIM_TARGET";

    /// <summary>The path of a group that the user owns (<c>SIM_TARGET_GROUP</c>); null: scenarios about group tokens are skipped.</summary>
    public string? Group { get; init; }

    /// <summary>A service account of that group (<c>SIM_TARGET_SERVICE_ACCOUNT</c>); null: scenarios about its tokens are
    /// skipped.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>The target that the environment names; null: the simulator.</summary>
    /// <exception cref="InvalidOperationException">The environment names a part of it only, or names no edition.</exception>
    public static LiveTarget? FromEnvironment() => Optional("") is { } url
        ? new(url.TrimEnd('/'), Required("_USER"), Required("_PASSWORD"), EditionName.Resolve(Required("_EDITION")))
        {
            Group = Optional("_GROUP"),
            ServiceAccount = Optional("_SERVICE_ACCOUNT"),
        }
        : null;

    /// <summary>The target, for scenarios that go there; null: the scenario stays on the simulator.</summary>
    public static LiveTarget? IsFor(ScenarioInfo scenario) =>
        scenario.CombinedTags.Contains(Tag, StringComparer.Ordinal) ? FromEnvironment() : null;

    // A record prints all it has.
    public override string ToString() => $"{Url} as {User}, {Edition}";

    private static string? Optional(string name) =>
        Environment.GetEnvironmentVariable($"{Prefix}{name}") is { Length: > 0 } value ? value : null;

    private static string Required(string name) => Optional(name)
        ?? throw new InvalidOperationException($"{Prefix} is set and {Prefix}{name} is not: set both, or neither to run on the simulator");
}
