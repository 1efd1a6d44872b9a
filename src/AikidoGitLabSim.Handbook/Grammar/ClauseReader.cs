using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits a sentence into clauses.</summary>
internal static class ClauseReader
{
    private const int LongestTitle = 6;

    private static readonly HashSet<string> Joints = [",", ";", "–", ":", "and", "then", "but", "or", "so", "which", "because", "since",
        "as", "while", "whereas", "whereupon", "although", "though", "where", "provided", "by", "nor"];

    public static IReadOnlyList<Clause> Read(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var clauses = new List<(Clause Clause, int From, int To)>();
        var carried = new List<Adverbial>();
        for (var at = 0; at < tokens.Length;)
        {
            var start = at;
            var adverbials = new List<Adverbial>();
            at = ReadBefore(tokens, at, adverbials);
            if (at >= tokens.Length && adverbials.Count > 0)
            {
                carried.AddRange(adverbials);
                break;
            }

            var end = EndOf(tokens, at);
            if (end > at)
                clauses.Add((new Clause(tokens[at..end], Joint(tokens, start, at), adverbials), start, end));
            at = Math.Max(end, at + 1);
        }

        if (clauses.Count == 0 && carried.Count > 0)
            clauses.Add((new Clause(carried[^1].Tokens, "", [.. carried.Take(carried.Count - 1)]), 0, tokens.Length));
        if (clauses.Count > 1 && IsTitle(tokens, clauses[0].To))
            clauses.RemoveAt(0);
        return [.. clauses.Select((clause, index) => WithNotes(clause, index, clauses.Count, sentence)).Select(OptionalOf)];
    }

    // "Open the settings – Click your picture": the words before the dash are the title of the step.
    private static bool IsTitle(Token[] tokens, int end) => end is > 0 and <= LongestTitle && end + 1 < tokens.Length && tokens[end].Is("–")
        && tokens[end + 1].IsCapital && !tokens[..end].Any(token => token.IsLabel)
            && ClauseStarts.IsInstruction(tokens, end + 1, first: true);

    private static Clause WithNotes((Clause Clause, int From, int To) clause, int index, int count, Sentence sentence) => clause.Clause with
    {
        Notes = [.. sentence.Notes.Where(note => (note.Index > clause.From || index == 0)
            && (note.Index <= clause.To || index == count - 1)).Select(note => note.Tokens)],
    };

    private static Clause OptionalOf(Clause clause) => clause with
    {
        Optional = clause.Notes.Any(note => note.Any("optional")) || clause.Joint.Contains("optional", StringComparison.Ordinal)
            || Words.Match("optional", clause.Joint.Split(' '), 0) > 0,
    };

    private static string Joint(Token[] tokens, int from, int to) =>
        from < to && tokens.Match("connector", from) is > 1 and var words && from + words == to
        ? string.Join(' ', tokens[from..to].Select(token => token.Word))
        : string.Join(' ',
            tokens[from..to].TakeWhile(token => token.Kind == LexemeKind.Mark || Words.Match("connector", [token.Word], 0) > 0
            || Joints.Contains(token.Word)
            || tokens[from..to].Any("optional")).Select(token => token.Word));

    /// <summary>Reads joining words and adverbials before the verb.</summary>
    private static int ReadBefore(Token[] tokens, int at, List<Adverbial> adverbials)
    {
        while (at < tokens.Length)
        {
            if (JoiningWords(tokens, at) is var joining and > 0)
                at += joining;
            else if (at == 0 && Adverbials.ReadHead(tokens) is { } head)
            {
                if (head.Role is { } role)
                    adverbials.Add(new Adverbial(role, tokens[..head.End]));
                at = head.End;
            }
            else if (at > 0 && StartsOwnStep(tokens, at))
            {
                break;
            }
            else if (Adverbials.ReadAt(tokens, at) is { } adverbial)
            {
                adverbials.Add(new Adverbial(adverbial.Role, tokens[at..adverbial.End]));
                at = adverbial.End;
            }
            else
                break;
        }

        return at;
    }

    // "or by clicking **A**", "by clicking **A**" behind a clause, "with **A** left empty"
    private static bool StartsOwnStep(Token[] tokens, int at) => OwnSteps.IsMeans(tokens, at - 1) || GerundSteps.IsMeans(tokens, 0, at)
        || Absolutes.IsAt(tokens, at);

    private static int JoiningWords(Token[] tokens, int at)
    {
        if (Relatives.LengthAt(tokens, at) is var relative and > 0)
            return relative;
        return IsOnly(tokens, at) ? 1 : ConnectingWords(tokens, at) is > 0 and var connecting ? connecting
            : IsConjunction(tokens, at) ? 1 : InWhich(tokens, at);
    }

    private static int ConnectingWords(Token[] tokens, int at)
    {
        if (tokens.Match("connector", at) is var joined and > 1 && !tokens.Any("optional"))
            return joined;
        return ClauseStarts.Skip(tokens, at) is var skipped and > 0 && !Adverbials.StartsAt(tokens, at, out _) ? skipped : 0;
    }

    private static bool IsConjunction(Token[] tokens, int at) =>
        tokens[at].Word is "which" or "because" or "although" or "though" or "whereas" or "whereupon"
        || (at > 1 && Relatives.IsClaim(tokens, at)) || IsReason(tokens, at) || IsProviso(tokens, at);

    // ", provided the server can be reached"
    private static bool IsProviso(Token[] tokens, int at) => at > 1 && tokens[at].Is("provided") && tokens[at - 1].Is(",");

    // "Only tick `api`"
    private static bool IsOnly(Token[] tokens, int at) => tokens[at].Is("only")
        && tokens.VerbAt(at + 1, VerbForm.Base) is { Meaning: "tick" or "choose" or "enter" or "use" or "click" };

    private static int InWhich(Token[] tokens, int at) =>
        at + 1 < tokens.Length && tokens[at + 1].Is("which") && tokens.Is("preposition", at)
            ? at + 2 < tokens.Length && tokens[at + 2].Is("case") ? 3 : 2 : 0;

    // ", since the token is shown once".
    private static bool IsReason(Token[] tokens, int at) => IsBecause(tokens, at) ||
        (tokens[at].Is("since") && at > 0 && tokens[at - 1].Is(",") && ClauseStarts.FiniteVerb(tokens, at + 1) > at + 1);

    // ", as the server cannot tell them apart"
    private static bool IsBecause(Token[] tokens, int at) => at > 1 && at + 2 < tokens.Length && tokens[at].Is("as")
        && tokens[at - 1].Is(",")
        && tokens[at + 1].Word is not ("you" or "we") && AssertionStarts.HasSubject(tokens, at + 1)
        && ClauseStarts.FiniteVerb(tokens, at + 1) > at + 1;

    /// <summary>The index behind the clause that starts at an index.</summary>
    private static int EndOf(Token[] tokens, int at)
    {
        var imperative = at < tokens.Length && IsDeed(tokens, at);
        for (var index = at + 1; index < tokens.Length; index++)
        {
            if (Joints.Contains(tokens[index].Word) && !tokens[index].IsLabel && IsBoundary(tokens, at, index, imperative))
                return index;
        }

        return tokens.Length;
    }

    // A link such as "[Open an issue]" asks for a deed, too.
    private static bool IsDeed(Token[] tokens, int at) => ClauseStarts.IsInstruction(tokens, at, first: true)
        || Urging.Obligation(tokens[at..]) > 0 || (tokens[at] is { IsLabel: true, Url: not null } link && ChoiceRules.NamesDeed(link));

    private static bool IsBoundary(Token[] tokens, int start, int index, bool imperative)
    {
        var mark = tokens[index].Word;
        var next = index + 1;
        if (mark is ":" or "–")
            return StartsClause(tokens, next) || FieldPairs.StartAt(tokens, next) || (imperative && StartsPath(tokens, next));
        if (mark is ";" or "whereupon" || IsReason(tokens, index))
            return true;
        return !JoinsWords(tokens, index) && IsStep(tokens, start, index, imperative);
    }

    private static bool StartsPath(Token[] tokens, int at) => at + 1 < tokens.Length && tokens[at + 1].Kind == LexemeKind.Arrow;

    private static bool IsStep(Token[] tokens, int start, int index, bool imperative) =>
        OwnSteps.Begins(tokens, start, index, imperative) || IsJoint(tokens, start, index, imperative);

    private static bool IsJoint(Token[] tokens, int start, int index, bool imperative)
    {
        var mark = tokens[index].Word;
        if (mark is "which")
            return IsAfterComma(tokens, index);
        if (mark is "by" or "nor" || IsBeforeWhich(tokens, index) || IsExcept(tokens, start, index)
            || IsCondition(tokens, index, imperative))
            return false;
        return StartsInstruction(tokens, index + 1, imperative, mark) || IsRestriction(tokens, start, index, imperative)
            || (imperative && StartsOtherDeed(tokens, start, index)) || StartsClaim(tokens, start, index, mark);
    }

    private static bool StartsClaim(Token[] tokens, int start, int index, string mark) => IsInverted(tokens, index)
        || Relatives.IsClaim(tokens, index) || (!IsSubordinate(tokens, start, index)
            && AssertionStarts.IsAt(tokens, start, index + 1, mark));

    private static bool StartsOtherDeed(Token[] tokens, int start, int index) => IsLastButton(tokens, start, index)
        || (tokens[index].Word is "and" or "," && UnknownDeeds.StartAt(tokens, index + 1));

    // "Keep **A** ticked, and **Save**"
    private static bool IsLastButton(Token[] tokens, int start, int index) => tokens[index].Is("and") && index + 2 == tokens.Length
        && tokens[index + 1] is { IsLabel: true, Style: Pages.TextStyle.Bold } button
        && Words.VerbAt(button.Text.ToLowerInvariant().Split(' '), 0, VerbForm.Base) is { Meaning: "submit" or "confirm" }
        && tokens.VerbAt(start, VerbForm.Base) is { Meaning: not ("click" or "navigate") };

    // ", nor can we", ", and neither do they"
    private static bool IsInverted(Token[] tokens, int index)
    {
        var at = index + 1 + (index + 1 < tokens.Length && tokens[index].Is(",") && tokens[index + 1].Word is "and" or "but" ? 1 : 0);
        return at + 2 < tokens.Length && tokens[at].Word is "neither" or "nor" or "so" && tokens.Is("aux", at + 1) && tokens[at + 2].IsWord;
    }

    // "Click **A**, provided it is there"
    private static bool IsCondition(Token[] tokens, int index, bool imperative) =>
        tokens[index].Is("provided") && (imperative || !tokens[index - 1].Is(","));

    // "All scopes but `sudo` are harmless"
    private static bool IsExcept(Token[] tokens, int start, int index) => tokens[index].Is("but")
        && tokens[start].Word is "all" or "everyone" or "everybody" or "everything" or "any" or "no" or "nothing" or "every"
        && !tokens[index - 1].Is(",") && ClauseStarts.FiniteVerb(tokens[..index], start) < 0;

    // "The server warns you, but only by mail"
    private static bool IsRestriction(Token[] tokens, int start, int index, bool imperative) => !imperative && index > 0
        && tokens[index].Is("but") && tokens[index - 1].Is(",") && index + 2 < tokens.Length
        && tokens[index + 1].Word is "only" or "not" or "neither" or "never"
        && !IsSubordinate(tokens, start, index) && ClauseStarts.FiniteVerb(tokens[..index], start) > start;

    // "as", "so that" and "where" without a step join words, not clauses.
    private static bool JoinsWords(Token[] tokens, int index) => tokens[index].Word switch
    {
        "as" or "since" or "while" => true,
        "so" => index + 1 < tokens.Length && tokens[index + 1].Is("that"),
        "where" => Relatives.LengthAt(tokens, index) == 0 && !Relatives.IsClaim(tokens, index),
        _ => false,
    };

    private static bool IsAfterComma(Token[] tokens, int index) => index + 2 < tokens.Length && index > 0 && tokens[index - 1].Is(",");

    private static bool StartsClause(Token[] tokens, int at) => at < tokens.Length
        && (ClauseStarts.IsInstruction(tokens, at, first: true) || ClauseStarts.IsAssertion(tokens, at) || PredicateAt(tokens, at)
            || (Adverbials.ReadAt(tokens, at) is { } adverbial && ClauseStarts.IsInstruction(tokens, adverbial.End, first: true)));

    private static bool IsBeforeWhich(Token[] tokens, int index) =>
        tokens[index].Word is "," && index + 1 < tokens.Length && tokens[index + 1].Is("which");

    // "when both A and B are right": the condition holds both.
    private static bool IsSubordinate(Token[] tokens, int start, int index)
    {
        if (tokens[index].Word is not ("and" or "or" or ","))
            return false;
        var at = Array.FindIndex(tokens, start + 1, index - start - 1, token =>
            token.Word is "if" or "when" or "unless" or "until" or "whenever" or "once" or "that" or "where");
        return at >= 0 && !(tokens[index].Is(",") && AssertionStarts.IsWhole(tokens, start, at) && EndsBefore(tokens, at, index));
    }

    // "… if you publish, and `a` stays off", "… until June, then it ends"
    private static bool EndsBefore(Token[] tokens, int at, int index) => index + 1 < tokens.Length && !tokens[at].Is("that")
        && (ClauseStarts.FiniteVerb(tokens[..index], at + 1) >= 0 || (tokens[at].Is("until") && tokens[index + 1].Is("then")))
        && tokens[index + 1].Word is "and" or "but" or "then" or "so";

    private static bool StartsInstruction(Token[] tokens, int next, bool imperative, string mark)
    {
        var at = next + ClauseStarts.Skip(tokens, next);
        if (ClauseStarts.IsInstruction(tokens, next, first: false)
            || ((imperative || tokens[next..at].Any(token => token.Is("please"))) && ClauseStarts.IsPlainVerb(tokens, at)))
            return imperative || mark == "," || tokens[at - 1].Is(",") || IsStrongBefore(mark, tokens[next..at]);
        return imperative && Adverbials.ReadAt(tokens, at) is { } adverbial
            && ClauseStarts.IsInstruction(tokens, adverbial.End, first: true);
    }

    // "so", "but" and "then" join clauses of every kind.
    private static bool IsStrongBefore(string mark, Token[] between)
    {
        var joined = string.Join(' ', between.Select(token => token.Word)) + " " + mark;
        return mark is "so" or "but" || joined.Contains("then", StringComparison.Ordinal)
            || joined.Contains("so", StringComparison.Ordinal);
    }

    private static bool PredicateAt(Token[] tokens, int at) => !tokens[at].Is("to") && ClauseStarts.FiniteVerb(tokens, at) >= at;
}
