using System.Globalization;
using System.Text.RegularExpressions;
using AikidoGitLabSim.Handbook.Knowledge;
using AikidoGitLabSim.Handbook.Meaning;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Judges what is entered, chosen or cleared on the form.</summary>
internal static partial class FieldJudge
{
    private const string SetDate = "Set the expiration date to at most 365 days from today, and replace the token before that date.";

    /// <summary>Judges a statement about a field of the form.</summary>
    public static Judgement Of(Situation at)
    {
        if (at.Step.Intent == StepIntent.ClearDate)
            return at.Meaning.Negated ? Judgement.Holds("The date stays as the form proposes it.") : OfEmptyDate(at.Page);
        var field = FormFields.Of(at.Meaning.Target) ?? FormFields.Name;
        if (field == FormFields.Role)
            return OfRole(at);
        if (!at.Page.Fields.Any(label => label.Contains(field, StringComparison.OrdinalIgnoreCase)))
            return Judgement.Impossible($"The form has no field \"{field}\".", "Leave this step out.");
        return field == FormFields.Date ? OfDate(at)
            : Judgement.Holds(
            $"The form has the field \"{at.Page.Fields.First(label => label.Contains(field, StringComparison.OrdinalIgnoreCase))}\".");
    }

    private static Judgement OfEmptyDate(TokenPageFacts page) => page.EmptyDate switch
    {
        EmptyDate.NeverExpires => Judgement.Holds("The date can be cleared, and the token never expires."),
        EmptyDate.Refused =>
            Judgement.Impossible(
            $"The form refuses an empty date: \"Expiration date is required.\"{Button(page)}{Unless(page)}", SetDate),
        _ => Judgement
            .Differs($"The date can be cleared, but GitLab saves {page.LongestLifetimeDays} days from today.{Unless(page)}", SetDate),
    };

    private static string Button(TokenPageFacts page) => page.ClearButton ? "" : " The date has no clear button.";

    private static string Unless(TokenPageFacts page) =>
        page.AdministratorMayLiftExpiry ? " An administrator can stop requiring expiration dates." : "";

    private static Judgement OfDate(Situation at)
    {
        var days = Days(at.Meaning.Plain);
        return at.Page.LongestLifetimeDays is { } longest && days > longest
            ? Judgement.Impossible(string.Create(CultureInfo.InvariantCulture, $"A token lives at most {longest} days."), SetDate)
            : Judgement.Holds("The form has the field \"Expiration date\".");
    }

    private static Judgement OfRole(Situation at)
    {
        if (at.Page.Roles is [])
            return Judgement.Impossible($"The form for a {at.Page.Kind} has no role.", "Leave this step out.");
        var named = Concepts.In($"{at.Meaning.Plain} {string.Join(' ', at.Meaning.Values)}")
            .Where(concept => concept.StartsWith("role.", StringComparison.Ordinal) && concept is not ("role.any" or "role.administrator"))
            .Select(concept => concept["role.".Length..]);
        return named.FirstOrDefault(role => !at.Page.Roles.Contains(role, StringComparer.OrdinalIgnoreCase)) is { } missing
            ? Judgement.Impossible($"The list \"Select a role\" has no {missing}; it has {string.Join(", ", at.Page.Roles)}.")
            : Judgement.Holds($"The list \"Select a role\" is there; {at.Page.DefaultRole} is selected beforehand.");
    }

    private static int Days(string text) => Span().Match(text) is { Success: true } span
        ? Number(span.Groups["count"].Value) * Unit(span.Groups["unit"].Value)
        : 0;

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? Math.Min(number, 100_000)
        : Math.Max(1, Array.IndexOf(["", "one", "two", "three", "four", "five"], text.ToLowerInvariant()));

    private static int Unit(string unit) => unit.ToLowerInvariant() switch { "year" => 365, "month" => 30, "week" => 7, _ => 1 };

    [GeneratedRegex(@"\b(?<count>\d{1,6}|one|two|three|four|five|a)[\s-]+(?<unit>year|month|week|day)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Span();
}
