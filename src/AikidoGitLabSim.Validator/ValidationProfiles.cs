using System.Collections.Immutable;

namespace AikidoGitLabSim.Validator;

/// <summary>The names of the profiles, as reports and the command line write them.</summary>
public static class ValidationProfiles
{
    private static readonly ImmutableArray<(ValidationProfile Profile, string Name)> Rows =
    [
        (ValidationProfile.Auto, "auto"),
        (ValidationProfile.PersonalToken, "pat"),
        (ValidationProfile.GroupToken, "group-token"),
        (ValidationProfile.ServiceAccount, "service-account"),
        (ValidationProfile.SelfManaged, "self-managed"),
        (ValidationProfile.MergeRequestGating, "mr-gating"),
        (ValidationProfile.AutofixCloud, "autofix-cloud"),
        (ValidationProfile.AutofixSelfManaged, "autofix-self-managed"),
    ];

    /// <summary>The names of all profiles.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Rows.Select(row => row.Name)];

    /// <summary>The profile with a name.</summary>
    /// <param name="name">The name, such as <c>group-token</c>.</param>
    /// <exception cref="ArgumentException">There is no such profile.</exception>
    public static ValidationProfile Parse(string name)
    {
        var index = Names.IndexOf(name, StringComparer.Ordinal);
        return index >= 0
            ? Rows[index].Profile
            : throw new ArgumentException($"there is no such profile; give one of {string.Join(", ", Names)}", nameof(name));
    }

    /// <summary>The name of a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the profiles.</exception>
    public static string NameOf(ValidationProfile profile) => Rows.FirstOrDefault(row => row.Profile == profile).Name
        ?? throw new ArgumentOutOfRangeException(nameof(profile), profile, $"no such profile; give one of {string.Join(", ", Names)}");
}
