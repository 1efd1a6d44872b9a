using AikidoGitLabSim.Handbook.Lexicon;

namespace AikidoGitLabSim.Handbook.Grammar;

/// <summary>Splits what follows a verb into its object, its prepositional phrases and a condition.</summary>
internal sealed class PhraseReader
{
    private static readonly HashSet<string> Stops = ["if", "when", "unless", "once", "because", "until", "before", "after", "so", "while",
        "as soon as", "whenever", "provided", "assuming"];

    // What is left out or compared is no object: "choose A, not B".
    private static readonly HashSet<string> Ends = ["not", "except", "instead", "rather", "depending", "apart", "unlike", "regardless"];

    private static readonly string[] Below = ["below it", "under it", "beneath it", "underneath it", "there", "then", "next", "from there",
        "below that", "under that", "after that", "after it", "afterwards", "followed by", "and"];

    private readonly Token[] _tokens;
    private readonly List<Phrase> _phrases = [];
    private readonly List<Noun> _nouns = [];
    private List<Token> _noun = [];
    private string _preposition = "";
    private bool _path;
    private int _start;

    private PhraseReader(Token[] tokens) => _tokens = tokens;

    /// <summary>The phrases behind a verb, and the condition that follows them.</summary>
    public static (IReadOnlyList<Phrase> Phrases, Token[] Condition) Read(Token[] tokens)
    {
        var reader = new PhraseReader(tokens);
        var end = reader.ReadAll();
        var isLeftOut = end < tokens.Length && (Ends.Contains(tokens[end].Word) || tokens[end].Word is "but" or "never");
        return (reader._phrases, isLeftOut ? [] : tokens[end..]);
    }

    private int ReadAll()
    {
        var at = 0;
        while (at < _tokens.Length)
        {
            if ((Stops.Contains(_tokens[at].Word) && at > 0) || Ends.Contains(_tokens[at].Word) || IsException(at))
                break;
            at = ReadAt(at);
        }

        EndPhrase(Math.Min(at, _tokens.Length));
        return Math.Min(at, _tokens.Length);
    }

    // "all scopes but `sudo`", "…, but never `api`"
    private bool IsException(int at) => at > 0 && at + 1 < _tokens.Length && (_tokens[at].Is("never") ? _tokens[at - 1].Word is "but" or ","
        : _tokens[at].Is("but") && _tokens[..at].Any(token =>
            token.Word is "all" or "every" or "everything" or "any" or "each" or "none" or "nothing"));

    private int ReadAt(int at)
    {
        var token = _tokens[at];
        if (token.Kind == LexemeKind.Arrow)
        {
            EndNoun();
            _path = true;
            return at + 1;
        }

        if (Joins(at) is var (length, path) && length > 0)
        {
            EndNoun();
            _path |= path;
            return at + length;
        }

        return StartPhrase(at) is > 0 and var end ? end : ReadWord(token, at);
    }

    // The index behind a preposition; 0 where none stands at an index.
    private int StartPhrase(int at)
    {
        if (_tokens.Match("preposition", at) is not (> 0 and var words) || IsParticle(at) || EndsNoun(at + words))
            return 0;
        EndPhrase(at);
        _preposition = string.Join(' ', _tokens[at..(at + words)].Select(word => word.Word));
        _start = at + words;
        return at + words;
    }

    private int ReadWord(Token token, int at)
    {
        if (_noun.Count == 0 && IsSilent(at))
            return at + 1;
        if (token.Word is "a" or "an" && _noun.Any(word => word.IsWord))
            EndNoun();
        else
            _noun.Add(token);
        return at + 1;
    }

    // Words before a noun that are no part of its name.
    private bool IsSilent(int at) => _tokens[at].IsWord && (_tokens.Is("determiner", at) || _tokens.Is("look", at) || _tokens[at].Is("you"))
        && _tokens[at].Text != "A" && at + 1 != _tokens.Length;

    // "of" binds two nouns to one; "such as" introduces an example.
    private bool IsParticle(int at) => _tokens[at].Word switch
    {
        "of" => _noun.Count > 0 && IsBeforeWord(at),
        "to" => IsRange(at),
        "for" => at + 1 < _tokens.Length && _tokens[at + 1].Word is "example" or "instance",
        "as" or "like" => at > 0 && _tokens[at - 1].Is("such"),
        _ => false,
    };

    private bool IsBeforeWord(int at) => at + 1 < _tokens.Length && !_tokens[at + 1].IsLabel;

    // "steps 2 to 4"
    private bool IsRange(int at) => _tokens[at].Is("to") && at > 0 && at + 1 < _tokens.Length
        && char.IsDigit(_tokens[at - 1].Text[0]) && char.IsDigit(_tokens[at + 1].Text[0]);

    // "the ones you never book on", "the cog wheel right above > A": no noun follows.
    private bool EndsNoun(int at) => _noun.Count > 0 && _noun.Exists(token => token.IsWord)
        && (at == _tokens.Length || _tokens[at].Kind is LexemeKind.Arrow or LexemeKind.Mark);

    /// <summary>How many tokens join two nouns at an index, and whether they make a path.</summary>
    private (int Length, bool Path) Joins(int at)
    {
        if (_noun.Count == 0 && _nouns.Count == 0)
            return (0, false);
        var (end, path) = (at, false);
        while (end < _tokens.Length && Join(end, at) is var (length, deeper) && length > 0)
        {
            end += length;
            path |= deeper;
        }

        return (end - at, path);
    }

    // One joining word or place behind the noun, and whether it leads deeper into a menu.
    private (int Length, bool Deeper) Join(int at, int start)
    {
        if (JointLength(at, start) is > 0 and var joint)
            return (joint, false);
        if (at == start)
            return (0, false);
        if (Deeper(at) is > 0 and var deeper)
            return (deeper, true);
        var word = _tokens[at].Word;
        var place = word is "on" or "in" or "to" ? PlaceWithoutLabel(at) : 0;
        return word is "on" or "to" || place > 0 ? (Math.Max(1, place), word is "on" or "in") : (0, false);
    }

    // "and", or "if needed" behind it
    private int JointLength(int at, int start) => IsJoint(_tokens[at]) ? 1 : at > start ? _tokens.Match("optional", at) : 0;

    private static bool IsJoint(Token token) =>
        token is { Kind: LexemeKind.Mark, Word: "," or "/" or "+" } or { Word: "and" or "or" or "&" or "plus" };

    private int Deeper(int at)
    {
        foreach (var words in Below)
        {
            var length = words.Count(character => character == ' ') + 1;
            if (words != "and" && at + length <= _tokens.Length
                && string.Join(' ', _tokens[at..(at + length)].Select(token => token.Word)) == words)
                return length;
        }

        return 0;
    }

    // ", in the menu on the left, B": the place is no segment.
    private int PlaceWithoutLabel(int at)
    {
        var comma = _tokens.FindMark(",", at);
        return comma > at && comma - at <= 8 && !_tokens[at..comma].Any(token => token.IsLabel)
            && comma + 1 < _tokens.Length ? comma - at + 1 : 0;
    }

    private void EndNoun()
    {
        if (_noun.Exists(token => token.Kind != LexemeKind.Mark))
            _nouns.Add(new Noun([.. _noun]));
        _noun = [];
    }

    private void EndPhrase(int end)
    {
        EndNoun();
        JoinPath();
        if (_nouns.Count > 0 || _preposition.Length > 0 || _tokens[_start..end].Any(token => token.IsWord))
            _phrases.Add(new Phrase(_preposition, [.. _nouns], _path && _nouns.Count > 1, _tokens[_start..end]));
        _nouns.Clear();
        _path = false;
        _preposition = "";
        _start = end;
    }

    // "the avatar in the corner, then on **B**": the corner is no segment.
    private void JoinPath()
    {
        if (!_path || _preposition.Length == 0 || _nouns is not [{ Label: null }, _, ..]
            || _phrases is not [{ Preposition: "" or "on", Nouns.Count: > 0 } first, ..])
            return;
        _phrases[0] = first with { Nouns = [.. first.Nouns, .. _nouns.Skip(1)], IsPath = true };
        _nouns.RemoveRange(1, _nouns.Count - 1);
    }
}
