using System.Text;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>
/// Says in .NET's words what an expression means in Java's (<c>java.util.regex.Pattern</c>, 17): classes of characters are ASCII.
/// What only one of the two has is refused.
/// </summary>
/// <param name="pattern">The expression.</param>
internal sealed class JavaRegexTranslation(string pattern)
{
    private const string JavaOnlyEscapes = "QEhHRXNvV0";
    private const string DotNetOnlyEscapes = "C";

    private static readonly Dictionary<char, (string Within, string Outside)> Classes = new()
    {
        ['d'] = ("0-9", "[0-9]"),
        ['D'] = (@"\u0000-/:-\uFFFF", "[^0-9]"),
        ['w'] = ("a-zA-Z0-9_", "[a-zA-Z0-9_]"),
        ['W'] = (@"\u0000-/:-@\[-\^`{-\uFFFF", "[^a-zA-Z0-9_]"),
        ['s'] = (@" \t-\r", @"[ \t-\r]"),
        ['S'] = (@"\u0000-\u0008\u000E-\u001F!-\uFFFF", @"[^ \t-\r]"),
    };

    private readonly StringBuilder _said = new(pattern.Length + 16);
    private bool _inClass;

    /// <summary>The same expression for .NET.</summary>
    /// <exception cref="NotSupportedException">One of the two does not have it; the message says what.</exception>
    public string Translate()
    {
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\')
                at = Escape(at);
            else if (_inClass)
                InClass(at);
            else
                Outside(at);
        }

        return _said.ToString();
    }

    private char Next(int at) => at + 1 < pattern.Length ? pattern[at + 1] : '\0';

    private int Escape(int at)
    {
        var letter = Next(at);
        if (IsJavaOnly(letter, at))
            throw new NotSupportedException($"\\{letter} is Java's alone");
        if (DotNetOnlyEscapes.Contains(letter, StringComparison.Ordinal))
            throw new NotSupportedException($"\\{letter} is nothing that Java knows");
        if (Classes.TryGetValue(letter, out var named))
            _said.Append(_inClass ? named.Within : named.Outside);
        else
            _said.Append('\\').Append(letter is '\0' ? "" : letter);
        return at + 1;
    }

    private bool IsJavaOnly(char letter, int at) => JavaOnlyEscapes.Contains(letter, StringComparison.Ordinal)
        || (letter is 'p' or 'P' && !IsCategory(at))
        || (letter == 'x' && Next(at + 1) == '{');

    // \p{L} and \p{Lu} are the same in both; names of scripts, blocks and POSIX classes are not.
    private bool IsCategory(int at)
    {
        var end = pattern.IndexOf('}', at);
        return Next(at + 1) == '{' && end - at is 4 or 5;
    }

    private void InClass(int at)
    {
        var letter = pattern[at];
        if (letter == '[' || (letter == '&' && Next(at) == '&'))
            throw new NotSupportedException("classes within classes are Java's alone");
        _inClass = letter != ']' || pattern[at - 1] == '[' || (pattern[at - 1] == '^' && pattern[at - 2] == '[');
        _said.Append(letter);
    }

    private void Outside(int at)
    {
        var letter = pattern[at];
        if (letter == '+' && at > 0 && (pattern[at - 1] is '*' or '+' or '?' or '}') && !IsEscaped(at - 1))
            throw new NotSupportedException("possessive quantifiers are Java's alone");
        if (letter == '(' && Next(at) == '?')
            RefuseGroup(at);
        _inClass = letter == '[';
        _said.Append(letter);
    }

    private bool IsEscaped(int at) => pattern[..at].Reverse().TakeWhile(c => c == '\\').Count() % 2 == 1;

    private void RefuseGroup(int at)
    {
        var kind = at + 2 < pattern.Length ? pattern[at + 2] : '\0';
        if (kind is '#' or '\'' or '(')
            throw new NotSupportedException($"(?{kind} is nothing that Java knows");
        if (kind is 'U' or 'u' or 'd' or 'n')
            throw new NotSupportedException($"the flag {kind} is not in both");
        if (kind == '<' && pattern.IndexOf('>', at) is > 0 and var end && pattern[at..end].Contains('-', StringComparison.Ordinal))
            throw new NotSupportedException("balancing groups are nothing that Java knows");
    }
}
