using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Stubs;

/// <summary>All stubs of a server. A value: who reads it is not disturbed by who changes it.</summary>
/// <remarks>Stubs of one path are found by it; only those of patterns are tried one after the other, and of those only the ones whose
/// beginning the path has.</remarks>
internal sealed class StubTable
{
    private static readonly Comparer<StubMapping> Order = Comparer<StubMapping>.Create((a, b) =>
        a.Priority != b.Priority ? a.Priority.CompareTo(b.Priority) : b.Index.CompareTo(a.Index));

    private static readonly Comparer<Pattern> OrderOfPatterns = Comparer<Pattern>.Create((a, b) => Order.Compare(a.Stub, b.Stub));

    private readonly ImmutableDictionary<Guid, StubMapping> _byId;
    private readonly ImmutableSortedDictionary<long, StubMapping> _inOrder;
    private readonly ImmutableDictionary<(string Method, string Path), ImmutableArray<StubMapping>> _byPath;
    private readonly ImmutableArray<Pattern> _rest;

    private StubTable(
        ImmutableDictionary<Guid, StubMapping> byId,
        ImmutableSortedDictionary<long, StubMapping> inOrder,
        ImmutableDictionary<(string Method, string Path), ImmutableArray<StubMapping>> byPath,
        ImmutableArray<Pattern> rest) => (_byId, _inOrder, _byPath, _rest) = (byId, inOrder, byPath, rest);

    /// <summary>A table without stubs.</summary>
    public static StubTable Empty { get; } = new(
        ImmutableDictionary<Guid, StubMapping>.Empty,
        ImmutableSortedDictionary<long, StubMapping>.Empty,
        ImmutableDictionary<(string, string), ImmutableArray<StubMapping>>.Empty,
        []);

    /// <summary>The number of stubs.</summary>
    public int Count => _byId.Count;

    /// <summary>All stubs, with the newest first.</summary>
    public IEnumerable<StubMapping> NewestFirst => _inOrder.Values.Reverse();

    /// <summary>The one with an id.</summary>
    public StubMapping? Find(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>Returns a table with a stub added, or replaced if its id exists.</summary>
    public StubTable With(StubMapping stub)
    {
        var before = Without(stub.Id);
        var (byPath, rest) = (before._byPath, before._rest);
        if (KeyOf(stub) is { } key)
            byPath = byPath.SetItem(key, Insert(byPath.GetValueOrDefault(key, []), stub));
        else
            rest = Insert(rest, new Pattern(stub.Request.Url.Beginning, stub));
        return new StubTable(before._byId.Add(stub.Id, stub), before._inOrder.Add(stub.Index, stub), byPath, rest);
    }

    /// <summary>Without the stub with an id.</summary>
    public StubTable Without(Guid id)
    {
        if (!_byId.TryGetValue(id, out var stub))
            return this;
        var (byPath, rest) = (_byPath, _rest);
        if (KeyOf(stub) is not { } key)
            rest = rest.RemoveAll(pattern => ReferenceEquals(pattern.Stub, stub));
        else if (byPath[key] is { Length: > 1 } several)
            byPath = byPath.SetItem(key, several.Remove(stub, ReferenceEqualityComparer.Instance));
        else
            byPath = byPath.Remove(key);
        return new StubTable(_byId.Remove(id), _inOrder.Remove(stub.Index), byPath, rest);
    }

    /// <summary>The stubs that may take a request, in the order in which they are asked.</summary>
    public IEnumerable<StubMapping> Candidates(string method, string path)
    {
        var (own, any) = (_byPath.GetValueOrDefault((method, path), []), _byPath.GetValueOrDefault(("", path), []));
        var (a, b, c) = (0, 0, 0);
        while (true)
        {
            c = Next(path, c);
            var first = Earlier(Earlier(At(own, a), At(any, b)), c < _rest.Length ? _rest[c].Stub : null);
            if (first is null)
                yield break;
            if (ReferenceEquals(first, At(own, a)))
                a++;
            else if (ReferenceEquals(first, At(any, b)))
                b++;
            else
                c++;
            yield return first;
        }
    }

    private int Next(string path, int from)
    {
        while (from < _rest.Length && !path.StartsWith(_rest[from].Beginning, StringComparison.Ordinal))
            from++;
        return from;
    }

    private static (string Method, string Path)? KeyOf(StubMapping stub) =>
        stub.Request.Url.ExactPath is { } path ? (stub.Request.ExactMethod ?? "", path) : null;

    private static StubMapping? At(ImmutableArray<StubMapping> stubs, int at) => at < stubs.Length ? stubs[at] : null;

    private static StubMapping? Earlier(StubMapping? a, StubMapping? b) => a is null ? b : b is null || Order.Compare(a, b) < 0 ? a : b;

    private static ImmutableArray<StubMapping> Insert(ImmutableArray<StubMapping> stubs, StubMapping stub) =>
        stubs.Insert(~stubs.BinarySearch(stub, Order), stub);

    private static ImmutableArray<Pattern> Insert(ImmutableArray<Pattern> patterns, Pattern pattern) =>
        patterns.Insert(~patterns.BinarySearch(pattern, OrderOfPatterns), pattern);

    private readonly record struct Pattern(string Beginning, StubMapping Stub);
}
