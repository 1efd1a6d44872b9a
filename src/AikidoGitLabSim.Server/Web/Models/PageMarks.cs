using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The attributes by which scripts find elements of a page: <c>data-testid</c>, before that <c>data-qa-selector</c>, some ids and
/// classes.</summary>
/// <param name="attributes">The attributes of each element of a release, by the element's name.</param>
public sealed class PageMarks(FrozenDictionary<string, ImmutableDictionary<string, object>> attributes)
{
    /// <summary>The attributes of an element; none where the release does not have them.</summary>
    /// <param name="element">The name of the element: its newest test id, or a word for it.</param>
    /// <exception cref="KeyNotFoundException">The table has no such element.</exception>
    public IReadOnlyDictionary<string, object> this[string element] => attributes[element];

    /// <summary>Whether an element has any attribute in this release.</summary>
    /// <param name="element">The name of the element.</param>
    public bool Has(string element) => attributes[element].Count > 0;
}
