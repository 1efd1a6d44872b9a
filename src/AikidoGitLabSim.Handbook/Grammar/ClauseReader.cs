using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits a sentence into clauses.</summary>
internal static class ClauseReader
{
    private static readonly HashSet<string> Joints = [",", ";", "–", ":", "and", "then", "but", "or", "so", "which", "because", "since",
        "as", "while", "whereas", "although"];

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
        return [.. clauses.Select((clause, index) => WithNotes(clause, index, clauses.Count, sentence)).Select(OptionalOf)];
    }

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
        string.Join(' ',
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
            else if (at > 0 && IsMeans(tokens, at - 1))
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

    private static int JoiningWords(Token[] tokens, int at)
    {
        if (tokens[at].Is("only") && tokens.VerbAt(at + 1, VerbForm.Base) is { Meaning: "tick" or "choose" or "enter" or "use" or "click" })
            return 1;
        if (tokens.Match("connector", at) is var joined and > 1 && !tokens.Any("optional"))
            return joined;
        if (ClauseStarts.Skip(tokens, at) is var skipped and > 0 && !Adverbials.StartsAt(tokens, at, out _))
            return skipped;
        if (tokens[at].Word is "which" or "because" or "although" or "whereas" || IsReason(tokens, at))
            return 1;
        return at + 1 < tokens.Length && tokens[at + 1].Is("which") && tokens.Is("preposition", at) ? 2 : 0;
    }

    // ", since the token is shown once".
    private static bool IsReason(Token[] tokens, int at) =>
        tokens[at].Is("since") && at > 0 && tokens[at - 1].Is(",") && ClauseStarts.FiniteVerb(tokens, at + 1) > at + 1;

    /// <summary>The index behind the clause that starts at an index.</summary>
    private static int EndOf(Token[] tokens, int at)
    {
        var imperative = ClauseStarts.IsInstruction(tokens, at, first: true);
        for (var index = at + 1; index < tokens.Length; index++)
        {
            if (Joints.Contains(tokens[index].Word) && !tokens[index].IsLabel && IsBoundary(tokens, at, index, imperative))
                return index;
        }

        return tokens.Length;
    }

    private static bool IsBoundary(Token[] tokens, int start, int index, bool imperative)
    {
        var mark = tokens[index].Word;
        var next = index + 1;
        if (mark is ";")
            return true;
        if (mark is ":" or "–")
            return StartsClause(tokens, next);
        if (IsReason(tokens, index))
            return true;
        if (mark is "as" or "since" or "while")
            return false;
        if (IsOwnStep(tokens, start, index, imperative))
            return true;
        if (mark is "which")
            return IsAfterComma(tokens, index);
        if (IsBeforeWhich(tokens, index))
            return false;
        if (StartsInstruction(tokens, next, imperative, mark))
            return true;
        return !IsSubordinate(tokens, start, index) && StartsAssertion(tokens, start, next, mark);
    }

    private static bool IsOwnStep(Token[] tokens, int start, int index, bool imperative) =>
        IsParallel(tokens, start, index, imperative) || IsRelative(tokens, index) || IsMeans(tokens, index)
        || IsPathStep(tokens, start, index, imperative) || IsAlternative(tokens, index, imperative) || IsDuty(tokens, start, index);

    private static bool IsAfterComma(Token[] tokens, int index) => index + 2 < tokens.Length && index > 0 && tokens[index - 1].Is(",");

    private static bool StartsClause(Token[] tokens, int at) => at < tokens.Length
        && (ClauseStarts.IsInstruction(tokens, at, first: true) || ClauseStarts.IsAssertion(tokens, at) || PredicateAt(tokens, at));

    private static bool IsBeforeWhich(Token[] tokens, int index) =>
        tokens[index].Word is "," && index + 1 < tokens.Length && tokens[index + 1].Is("which");

    // "when both A and B are right": the condition holds both.
    private static bool IsSubordinate(Token[] tokens, int start, int index) => tokens[index].Word is "and" or "or" or ","
        && tokens[(start + 1)..index].Any(token =>
            token.Word is "if" or "when" or "unless" or "until" or "whenever" or "once" or "that" or "where");

    // "or, for a personal token, **B**".
    private static bool IsAlternative(Token[] tokens, int index, bool imperative)
    {
        if (!imperative || !tokens[index].Is("or"))
            return false;
        var at = index + 1 + ClauseStarts.Skip(tokens, index + 1);
        return Adverbials.StartsAt(tokens, at, out var role) && role == AdverbialRole.Condition
            && tokens.FindMark(",", at) is var comma and > 0
            && comma + 1 < tokens.Length && tokens[comma + 1].IsLabel;
    }

    // "must run A and has to be B": the second duty has the same subject.
    private static bool IsDuty(Token[] tokens, int start, int index) => tokens[index].Word is "and" or "but" && index + 1 < tokens.Length
        && ClauseStarts.FiniteVerb(tokens[..index], start) is var finite and >= 0
        && (IsSecondDuty(tokens, index + 1)
            || (tokens[index].Is("but") && (tokens.Is("aux", index + 1) || tokens.VerbAt(index + 1, VerbForm.Third) is not null)))
        && !IsBound(tokens[start..index]) && !tokens[finite..index].Any(token => token.Word is "which" or "who" or "what");

    // Other predicates that share a subject are one statement: "runs every hour and cannot be stopped".
    private static bool IsSecondDuty(Token[] tokens, int at) => tokens[at].Word is "must" or "requires" or "needs"
        || (tokens[at].Is("has") && at + 1 < tokens.Length && tokens[at + 1].Is("to"))
        || (tokens[at].Is("can") && at + 2 < tokens.Length && tokens[at + 1].Is("be")
            && tokens.VerbAt(at + 2, VerbForm.Participle) is { Meaning: "copy" or "click" or "choose" or "tick" or "paste" or "enter" });

    // A clause that another one binds: a comma or "and" in it does not end it.
    private static bool IsBound(Token[] tokens) => tokens.Any(token => token.Word is "if" or "when" or "unless" or "until" or "whenever"
        or "once" or "that" or "where" or "because" or "since" or "while" or "before" or "after");

    // "**A** may be empty, **B** is the token": two sentences that only a comma joins.
    private static bool IsParallel(Token[] tokens, int start, int index, bool imperative)
    {
        if (imperative || !tokens[index].Is(",") || index + 2 >= tokens.Length || IsBound(tokens[start..index]))
            return false;
        var finite = ClauseStarts.FiniteVerb(tokens, index + 1);
        return finite > index + 1 && finite <= index + 3 && ClauseStarts.FiniteVerb(tokens[..index], start) >= 0
            && (tokens[index + 1].IsLabel || tokens[index + 1].Word is "it" or "they" or "all" or "everything" or "others" or "nothing");
    }

    // "a form, in which the name is filled in"
    private static bool IsRelative(Token[] tokens, int index) => tokens[index].Is(",") && index + 3 < tokens.Length
        && Words.Is("preposition", tokens[index + 1].Word) && tokens[index + 2].Is("which");

    // "or by clicking **A**"
    private static bool IsMeans(Token[] tokens, int index) => tokens[index].Is("or") && index + 2 < tokens.Length
        && tokens[index + 1].Is("by")
        && tokens.VerbAt(index + 2, VerbForm.Gerund) is { Meaning: "click" or "choose" or "open" or "navigate" };

    // "A > B, then **C**": the last is a step of its own.
    private static bool IsPathStep(Token[] tokens, int start, int index, bool imperative)
    {
        var at = index + 1 + ClauseStarts.Skip(tokens, index + 1);
        return !imperative && at < tokens.Length && tokens[at].IsLabel && tokens[index..at].Any(token => token.Is("then"))
            && tokens[start..index].Any(token => token.Kind == LexemeKind.Arrow);
    }

    private static bool StartsInstruction(Token[] tokens, int next, bool imperative, string mark)
    {
        var at = next + ClauseStarts.Skip(tokens, next);
        var joined = string.Join(' ', tokens[next..at].Select(token => token.Word)) + " " + mark;
        var strong = imperative || mark is "so" or "but" || joined.Contains("then", StringComparison.Ordinal)
            || joined.Contains("so", StringComparison.Ordinal);
        if (ClauseStarts.IsInstruction(tokens, next, first: false))
            return strong || mark == "," || tokens[at - 1].Is(",");
        return imperative && Adverbials.ReadAt(tokens, at) is { } adverbial
            && ClauseStarts.IsInstruction(tokens, adverbial.End, first: true);
    }

    private static bool StartsAssertion(Token[] tokens, int start, int next, string mark)
    {
        var at = next + ClauseStarts.Skip(tokens, next);
        if (at >= tokens.Length || mark is not ("but" or "so" or "because" or "or" or "and" or "although" or "whereas" or ","))
            return false;
        if (tokens[at].Word is "you're" or "it's" or "that's" or "they're")
            return true;
        if (IsStrong(mark, tokens[next..at]) && (ClauseStarts.FiniteVerb(tokens, at) >= 0 || tokens.VerbAt(at, VerbForm.Base) is not null))
            return true;
        if (ClauseStarts.FiniteVerb(tokens[..(next - 1)], start) < 0 && !ClauseStarts.IsInstruction(tokens, start, first: true))
            return false;
        if (mark is "and" or "but" or ",")
            at = BehindAdverbial(tokens, at);
        return Joins(mark, at > next) && ClauseStarts.IsAssertion(tokens, at) && HasSubject(tokens, at);
    }

    private static bool Joins(string mark, bool hasWords) => mark is "and" or "or" || (mark == "," && hasWords);

    private static int BehindAdverbial(Token[] tokens, int at) => Adverbials.ReadAt(tokens, at) is { } adverbial
        ? Math.Min(tokens.Length - 1, adverbial.End + ClauseStarts.Skip(tokens, adverbial.End))
        : at;

    // Such words join clauses only.
    private static bool IsStrong(string mark, Token[] behind)
    {
        var joined = mark + " " + string.Join(' ', behind.Select(token => token.Word));
        return joined.Contains("but", StringComparison.Ordinal) || joined.Contains("so", StringComparison.Ordinal)
            || mark is "because" or "although" or "whereas";
    }

    private static bool HasSubject(Token[] tokens, int at) =>
        (tokens.Is("determiner", at) || tokens[at].IsLabel || tokens[at].IsCapital
            || tokens[at].Word is "it" or "you" or "we" or "they" or "there" or "this") && ClauseStarts.FiniteVerb(tokens, at) > at;

    private static bool PredicateAt(Token[] tokens, int at) => !tokens[at].Is("to") && ClauseStarts.FiniteVerb(tokens, at) >= at;
}
