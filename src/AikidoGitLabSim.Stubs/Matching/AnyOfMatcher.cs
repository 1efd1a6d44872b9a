using Microsoft.Extensions.Primitives;

namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>Matches when one of several matchers matches.</summary>
internal sealed record AnyOfMatcher(ValueMatcher Single) : MultiMatcher
{
    /// <inheritdoc/>
    public override bool Matches(StringValues values, StubRequest request)
    {
        if (values.Count == 0)
            return Single.Matches(null, request);
        foreach (var value in values)
        {
            if (Single.Matches(value ?? "", request))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override double Distance(StringValues values, StubRequest request) =>
        values.Count == 0 ? Single.Distance(null, request) : values.Min(value => Single.Distance(value, request));
}
