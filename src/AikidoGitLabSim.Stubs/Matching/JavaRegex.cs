using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>A regular expression as Java has it, matched from end to end, in time that is bounded.</summary>
internal sealed class JavaRegex
{
    /// <summary>How long one match may take where the engine that never goes back cannot be used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // WireMock lets a dot match line ends too.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private readonly Regex _regex;

    private JavaRegex(string pattern, Regex regex) => (Pattern, _regex) = (pattern, regex);

    /// <summary>The expression in Java's syntax.</summary>
    public string Pattern { get; }

    /// <summary>Parses an expression in Java's syntax.</summary>
    /// <returns>Null: it is refused, for the problem that is given with its cure.</returns>
    public static JavaRegex? Read(string pattern, out string problem, out string cure)
    {
        (problem, cure) = ("", "");
        try
        {
            var translated = new JavaRegexTranslation(pattern).Translate();
            return new JavaRegex(pattern, Compile($@"\A(?:{translated})\z"));
        }
        catch (NotSupportedException unsupported)
        {
            (problem, cure) = ($"'{pattern}': {unsupported.Message}", "write it in what Java and .NET share");
        }
        catch (ArgumentException wrong)
        {
            (problem, cure) = ($"'{pattern}' is not a regular expression: {wrong.Message.TrimEnd('.')}", "mend the expression");
        }

        return null;
    }

    /// <summary>Whether it matches a text from end to end.</summary>
    /// <exception cref="SlowRegexException">It took too long to tell.</exception>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new SlowRegexException(Pattern);
        }
    }

    // Look-arounds, back-references and atomic groups need the engine that goes back.
    private static Regex Compile(string pattern)
    {
        try
        {
            // Its time grows with the text alone: a limit would only fail on a busy machine.
            return new Regex(pattern, Options | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, Options, Longest);
        }
    }
}
