using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Stubs;

/// <summary>All stubs of a server. A value: who reads it is not disturbed by who changes it.</summary>
/// <remarks>Stubs of one path are found by it; only those of patterns are tried one after the other.</remarks>
internal sealed class StubTable
{
    private static readonly Comparer<StubMapping> Order = Comparer<StubMapping>.Create((a, b) =>
        a.Priority != b.Priority ? a.Priority.CompareTo(b.Priority) : b.Index.CompareTo(a.Index));

    private readonly ImmutableDictionary<Guid, StubMapping> _byId;
    private readonly ImmutableSortedDictionary<long, StubMapping> _inOrder;
    private readonly ImmutableDictionary<(string Method, string Path), ImmutableArray<StubMapping>> _byPath;
    private readonly ImmutableArray<StubMapping> _rest;

    private StubTable(
        ImmutableDictionary<Guid, StubMapping> byId,
        ImmutableSortedDictionary<long, StubMapping> inOrder,
        ImmutableDictionary<(string Method, string Path), ImmutableArray<StubMapping>> byPath,
        ImmutableArray<StubMapping> rest) => (_byId, _inOrder, _byPath, _rest) = (byId, inOrder, byPath, rest);

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
            rest = Insert(rest, stub);
        return new StubTable(before._byId.Add(stub.Id, stub), before._inOrder.Add(stub.Index, stub), byPath, rest);
    }

    /// <summary>Without the stub with an id.</summary>
    public StubTable Without(Guid id)
    {
        if (!_byId.TryGetValue(id, out var stub))
            return this;
        var (byPath, rest) = (_byPath, _rest);
        if (KeyOf(stub) is not { } key)
            rest = rest.Remove(stub, ReferenceEqualityComparer.Instance);
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
            var first = Earlier(Earlier(At(own, a), At(any, b)), At(_rest, c));
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

    private static (string Method, string Path)? KeyOf(StubMapping stub) =>
        stub.Request.Url.ExactPath is { } path ? (stub.Request.ExactMethod ?? "", path) : null;

    private static StubMapping? At(ImmutableArray<StubMapping> stubs, int at) => at < stubs.Length ? stubs[at] : null;

    private static StubMapping? Earlier(StubMapping? a, StubMapping? b) => a is null ? b : b is null || Order.Compare(a, b) < 0 ? a : b;

    private static ImmutableArray<StubMapping> Insert(ImmutableArray<StubMapping> stubs, StubMapping stub) =>
        stubs.Insert(~stubs.BinarySearch(stub, Order), stub);
}
