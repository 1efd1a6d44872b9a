using System.Globalization;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.GitLab.Commands;

/// <summary>What a release does with the date that a token is to die on.</summary>
public static class TokenExpiry
{
    /// <summary>How long a rotated token lives when no date is given and expiry is required, in days.</summary>
    public const int DaysAfterRotation = 7;

    private const string Area = "expiry";
    private const string Docs = "doc/user/profile/personal_access_tokens.md";

    private const int MaximumDays = 365;
    private const int BufferedMaximumDays = 400;

    private static readonly VersionRange SettingExists = VersionRange.From("17.3");
    private static readonly VersionRange BufferExists = VersionRange.From("17.6");
    private static readonly VersionRange ExpiryExists = VersionRange.From("16.0");

    private static readonly History<string> TooFarText = new(
        new HistoryRow<string>("15.11", "must expire in {0} days", "spec/models/personal_access_token_spec.rb at 16.0"),
        new HistoryRow<string>("17.3", "must be before {1}", "app/models/personal_access_token.rb, first seen at 17.3"));

    /// <summary>What changed about dates over the releases.</summary>
    internal static IEnumerable<NamedHistory> Histories =>
    [
        NamedHistory.Of(Area, "every token has a date; left out it is 365 days from now", ExpiryExists, Docs),
        NamedHistory.Of(Area, "an administrator may switch that off", SettingExists,
            Docs) with { Concerns = edition => edition.Offering != Offering.GitLabCom },
        NamedHistory.Of(Area, "a flag makes it 400 days", BufferExists, Docs),
        NamedHistory.Of("texts", "expires_at too far away", TooFarText),
    ];

    /// <summary>Whether a token of a kind has to have a date in this world.</summary>
    /// <remarks>
    /// Up to 15.11 never; from 16.0 always; from 17.3 unless an administrator switched the setting off, which is impossible on GitLab.com.
    /// Service accounts have a setting of their own. Sources: <c>doc/user/profile/personal_access_tokens.md</c>,
    /// <c>doc/administration/settings/account_and_limit_settings.md</c>.
    /// </remarks>
    public static bool IsRequired(World world, TokenKind kind)
    {
        var version = world.Edition.Version;
        if (!ExpiryExists.Holds(version))
            return false;
        if (kind == TokenKind.ServiceAccount)
            return world.Settings.ServiceAccountTokenExpiry;
        return world.Edition.Offering == Offering.GitLabCom || !SettingExists.Holds(version) || world.Settings.RequireTokenExpiry;
    }

    /// <summary>The date a token gets when none is given: a year from today where a date is required, else none.</summary>
    public static DateOnly? Default(World world, TokenKind kind, DateOnly today) =>
        IsRequired(world, kind) ? today.AddDays(MaximumLifetime(world)) : null;

    /// <summary>The last date that is accepted; null where no date is asked for.</summary>
    public static DateOnly? Farthest(World world, TokenKind kind, DateOnly today) =>
        IsRequired(world, kind) ? today.AddDays(MaximumLifetime(world)) : null;

    /// <summary>Says why a date is refused, in GitLab's words; null when it is accepted. The farthest date itself is accepted.</summary>
    /// <param name="world">The world, for its release and settings.</param>
    /// <param name="kind">The token's kind.</param>
    /// <param name="date">The date asked for; null is always in order here.</param>
    /// <param name="today">Today in UTC.</param>
    public static Problem? Check(World world, TokenKind kind, DateOnly? date, DateOnly today)
    {
        if (date is not { } wanted || !IsRequired(world, kind))
            return null;

        var days = MaximumLifetime(world);
        var farthest = today.AddDays(days);
        return wanted > farthest
            ? new Problem("expires_at",
                string.Format(CultureInfo.InvariantCulture, TooFarText.At(world.Edition.Version), days, farthest.ToString("O")))
            : null;
    }

    private static int MaximumLifetime(World world)
    {
        var ceiling = world.Settings.BufferedTokenExpirationLimit && BufferExists.Holds(world.Edition.Version)
            ? BufferedMaximumDays
            : MaximumDays;
        var custom = world.Settings.MaxTokenLifetimeDays;
        return custom == MaximumDays ? ceiling : Math.Min(custom, ceiling);
    }
}
