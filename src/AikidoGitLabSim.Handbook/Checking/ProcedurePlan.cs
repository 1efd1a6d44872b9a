using System.Buffers;
using AikidoGitLabSim.Handbook.Catalogue;
using AikidoGitLabSim.Handbook.Matching;
using AikidoGitLabSim.Handbook.Meaning;
using AikidoGitLabSim.Handbook.Statements;
using AikidoGitLabSim.Handbook.Verdicts;

namespace AikidoGitLabSim.Handbook.Checking;

/// <summary>Finds out what the steps of a page are for, from their labels and their order.</summary>
internal sealed class ProcedurePlan(LabelVocabulary labels, string text = "")
{
    private static readonly HashSet<string> NotOffered = ["download", "export", "print", "share", "send", "e-mail", "email"];

    private static readonly SearchValues<string> SentenceEnds = SearchValues.Create(["\n", ". ", "; "], StringComparison.Ordinal);

    private bool _fieldsSeen;
    private PlannedStep? _before;

    /// <summary>Plans the steps of a page.</summary>
    public static IReadOnlyList<PlannedStep> Of(HelpPage page, PageComparison comparison, LabelVocabulary labels)
    {
        var plan = new ProcedurePlan(labels, page.Text);
        return [.. comparison.Statements.Select(plan.Step)];
    }

    /// <summary>What a statement of the catalogue is for.</summary>
    public StepIntent IntentOf(CatalogueStatement entry) => Likeness.FamilyOf(entry.Kind) == "instruction"
        ? Intent(new StatementMeaning
        {
            Family = "instruction",
            IsScopeList = entry.Kind == "scope-list",
            Action = entry.Meaning.Action,
            Target = [.. entry.Meaning.Target],
            Values = [.. entry.Meaning.Values],
            Token = entry.Meaning.Token,
            About = [],
            Plain = "",
        })
        : StepIntent.Unknown;

    private PlannedStep Step(MatchedStatement matched)
    {
        var intent = matched.Meaning.Family == "instruction" ? Intent(matched.Meaning) : StepIntent.Unknown;
        if (intent == StepIntent.Unknown && matched is { Meaning.Family: "instruction", Entry: { } entry, Change: Change.Changed })
            intent = IntentOf(entry);
        _fieldsSeen |= intent is StepIntent.FillField or StepIntent.ClearDate or StepIntent.SelectScopes;
        var step = new PlannedStep(matched, intent, AppliesTo(matched)) { Reversed = ReversedIn(matched) };
        return _before = _before is { } before && IsGovernedBy(before, step) ? step with { Applies = before.Applies, Token = before.Token }
            : step;
    }

    // "Do not click **A**", "keep the date": the page once asked for the opposite.
    private StepIntent ReversedIn(MatchedStatement matched)
    {
        if (matched is not { Change: Change.Changed, Entry: { } entry } || Likeness.FamilyOf(entry.Kind) != "instruction")
            return StepIntent.Unknown;
        var intent = IntentOf(entry);
        var isDone = matched.Meaning is { Family: "instruction", Action: not "unselect" };
        var isOpposite = matched.Statement.Negated
            || (intent == StepIntent.ClearDate && matched.Meaning.Plain.Contains("keep", StringComparison.Ordinal));
        return isOpposite && !isDone && entry.Meaning.Action is not "unselect" ? intent : StepIntent.Unknown;
    }

    private static EditionCondition AppliesTo(MatchedStatement matched) => matched.Meaning.Family switch
    {
        "instruction" when EditionCondition.Of(matched.Statement.Condition) is { IsLimited: true } condition => condition,
        "instruction" => EditionCondition.Of(matched.Statement.Edition),
        "assertion" => EditionCondition.OfClaim($"{matched.Statement.Condition}, {matched.Meaning.Plain}"),
        _ => EditionCondition.Of(null),
    };

    // "For a group access token: click A, then click B": the condition is for both.
    private bool IsGovernedBy(PlannedStep before, PlannedStep step) =>
        step.Matched is { Meaning.Family: "instruction", Statement.Condition: null }
        && before.Matched.Meaning.Family == "instruction"
        && (before.Token is not null || before.Applies.IsLimited)
        && IsOneSentence(before.Matched.Statement.Position.Offset, step.Matched.Statement.Position.Offset);

    private bool IsOneSentence(int from, int to) =>
        from < to && to <= text.Length && !text.AsSpan(from, to - from).ContainsAny(SentenceEnds);

    private StepIntent Intent(StatementMeaning meaning) => meaning.Action is { } action
        ? OfAction(action, meaning)
        : IsNotOffered(meaning) ? StepIntent.OtherDeed : StepIntent.Unknown;

    private StepIntent OfAction(string action, StatementMeaning meaning) => action switch
    {
        "navigate" => OfPlace(meaning),
        "open" or "click" or "submit" => OfLabel(meaning),
        "enter" => OfEntry(meaning),
        "clear" => OfClearing(meaning),
        "select" or "unselect" => OfSelection(meaning),
        "copy" => StepIntent.Copy,
        "paste" => StepIntent.Paste,
        _ => StepIntent.Unknown,
    };

    private static bool IsNotOffered(StatementMeaning meaning) =>
        NotOffered.Contains(ReaderWords.Words(meaning.Plain).FirstOrDefault() ?? "");

    private StepIntent OfPlace(StatementMeaning meaning) =>
        meaning.Target.Any(labels.IsTokenPlace)
            || (meaning.Target is [.., var last] && labels.IsOtherEntry(last) && meaning.Token is not null)
        || (meaning.Target is [var only] && only.Contains("token", StringComparison.Ordinal))
            ? StepIntent.GoToTokens
            : StepIntent.Unknown;

    private StepIntent OfLabel(StatementMeaning meaning)
    {
        if (meaning.Target is [])
            return meaning.Action == "submit" ? StepIntent.Submit : StepIntent.Unknown;
        if (IsNotOffered(meaning))
            return StepIntent.OtherDeed;
        var known = labels.Of(meaning.Target[^1]);
        if (known.Count == 0 && labels.IsTokenPlace(meaning.Target[^1]))
            return StepIntent.GoToTokens;
        return Choose(known.Count == 0 ? labels.Nearest(meaning.Target[^1]) : known);
    }

    // "Generate token" opens a menu on one edition and creates the token on another: the fields stand between the two.
    private StepIntent Choose(IReadOnlySet<StepIntent> possible) => possible.Count switch
    {
        0 => StepIntent.Unknown,
        1 => possible.First(),
        _ => _fieldsSeen && possible.Contains(StepIntent.Submit) ? StepIntent.Submit : possible.OrderBy(intent => intent).First(),
    };

    private StepIntent OfSelection(StatementMeaning meaning) =>
        meaning.IsScopeList || FormFields.Of(meaning.Target) == FormFields.Scopes ? StepIntent.SelectScopes : OfChoice(meaning);

    private StepIntent OfChoice(StatementMeaning meaning)
    {
        var known = meaning.Target.Concat(meaning.Values).Select(labels.Of).FirstOrDefault(found => found.Count > 0);
        return known is null ? OfField(meaning) : Choose(known);
    }

    // "Enter it into the field on Aikido's page" is a paste in other words.
    private static StepIntent OfEntry(StatementMeaning meaning) =>
        meaning.Target.Any(target => target.Contains("aikido", StringComparison.Ordinal)) ? StepIntent.Paste : OfField(meaning);

    private static StepIntent OfClearing(StatementMeaning meaning) =>
        FormFields.Of(meaning.Target) == FormFields.Date ? StepIntent.ClearDate : OfField(meaning);

    private static StepIntent OfField(StatementMeaning meaning) =>
        FormFields.Of(meaning.Target) is not null ? StepIntent.FillField : StepIntent.Unknown;
}
