using System.Text.RegularExpressions;
using Newtonsoft.Json;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Takes JSON in which a path finds something, or something that another matcher takes.</summary>
internal sealed partial record JsonPathMatcher(string Path, ValueMatcher? Inner) : ValueMatcher
{
    private static readonly JsonSelectSettings Settings = new() { RegexMatchTimeout = JavaRegex.Longest };

    // A path that can find one thing at most finds it itself; others find a list.
    private bool IsDefinite { get; } = !Several().IsMatch(Path);

    /// <inheritdoc/>
    public override bool Matches(string? value, StubRequest request)
    {
        if (!StrictJson.TryParse(value, out var json))
            return false;
        JToken[] found;
        try
        {
            found = [.. json.SelectTokens(Path, Settings)];
        }
        catch (JsonException)
        {
            // Of another shape than the path expects: it finds nothing.
            found = [];
        }
        catch (RegexMatchTimeoutException)
        {
            throw new SlowRegexException(Path);
        }

        if (IsDefinite)
            return Takes(found.FirstOrDefault(), request);
        return Takes(new JArray(found.Select(token => token.DeepClone())), request);
    }

    private bool Takes(JToken? found, StubRequest request)
    {
        if (found is null or { Type: JTokenType.Null } or JContainer { Count: 0 })
            return Inner is AbsentMatcher;
        return Inner switch
        {
            null => true,
            EqualToJsonMatcher => Inner.Matches(Text(found), request),
            _ when found is JArray list => list.Any(item => Inner.Matches(Text(item), request)),
            _ => Inner.Matches(Text(found), request),
        };
    }

    private static string? Text(JToken token) => token.Type switch
    {
        JTokenType.Null => null,
        JTokenType.String => (string?)token,
        _ => token.ToString(Formatting.None),
    };

    [GeneratedRegex(@"\.\.|\*|\?\(|\[[^\]'""]*[,:]", RegexOptions.None, 250)]
    private static partial Regex Several();
}
