using AikidoGitLabSim.Handbook.Checking;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Fixing;

/// <summary>Corrects a list of scopes: what all forms offer stays in the list, what some offer gets a condition, the rest goes.</summary>
internal static class ScopeFixes
{
    /// <summary>The edits of a list of scopes.</summary>
    public static IEnumerable<TextEdit> Of(PlannedStep step, FixContext context)
    {
        var statement = step.Matched.Statement;
        var rows = (from token in FixContext.KindsOf(step)
                    from edition in context.Possible(token)
                    select (Token: token, Edition: edition.Edition, edition.Of(token).Scopes)).ToArray();
        var named = step.Matched.Meaning.Values;
        var common = named.Where(scope => rows.All(row => row.Scopes.Contains(scope, StringComparer.Ordinal))).ToArray();
        if (common.Length == named.Count || common is [])
            return [];
        var clause = $"select the {Words(common)}";
        var rest = from token in FixContext.KindsOf(step)
                   let own = rows.Where(row => row.Token == token).ToArray()
                   from scope in named.Except(common, StringComparer.Ordinal)
                   let offering = own.Where(row => row.Scopes.Contains(scope, StringComparer.Ordinal)).Select(row => row.Edition).ToArray()
                   where offering.Length > 0
                   group scope by Alternative
                       .ConditionOf(token, EditionWords.Of(offering, [.. own.Select(row => row.Edition)]), step, context) into same
                   select $" {same.Key}, also select the {Words([.. same])}.";
        var item = PageItem.Of(context.Page, statement);
        var end = item.ContentEnd;
        var stop = end > 0 && context.Page.Text[end - 1] is '.' or ':' ? "" : ".";
        var at = statement.Position;
        var addition = string.Concat(rest);
        return addition.Length == 0
            ? [new TextEdit(at.Offset, at.Length, clause)]
            : at.Offset + at.Length >= end
                ? [new TextEdit(at.Offset, at.Length, clause + stop + addition)]
                : [new TextEdit(at.Offset, at.Length, clause), new TextEdit(end, 0, stop + addition)];
    }

    private static string Words(string[] scopes)
    {
        var all = scopes.Select(scope => $"`{scope}`").ToArray();
        return all is [var only] ? $"{only} scope" : $"{string.Join(", ", all[..^1])} and {all[^1]} scopes";
    }
}
