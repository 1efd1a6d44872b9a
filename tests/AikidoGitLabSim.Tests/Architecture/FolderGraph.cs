using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;

namespace AikidoGitLabSim.Tests.Architecture;

/// <summary>The folders of a project and their dependencies, read from the compiled types. A folder is a namespace.</summary>
internal sealed class FolderGraph
{
    private readonly string _root;
    private readonly List<ITypeDependency> _dependencies = [];
    private readonly Dictionary<string, SortedDictionary<string, string>> _edges = new(StringComparer.Ordinal);

    /// <summary>Reads a project.</summary>
    /// <param name="assembly">The project's assembly.</param>
    public FolderGraph(System.Reflection.Assembly assembly)
    {
        _root = assembly.GetName().Name is var name && name == "gitlab-sim" ? "AikidoGitLabSim.Cli" : name!;
        _dependencies.AddRange(new ArchLoader().LoadAssemblies(assembly).Build().Types.SelectMany(type => type.Dependencies));
        foreach (var dependency in _dependencies)
            Add(dependency);
    }

    /// <summary>The dependencies on other projects whose namespaces have a prefix.</summary>
    public IEnumerable<(string Project, string Description)> Outside(string prefix) => _dependencies
        .Where(dependency => dependency.Target is not GenericParameter && FolderOf(dependency.Origin) is not null
            && FolderOf(dependency.Target) is null)
        .Select(dependency => (Name: dependency.Target.Namespace?.FullName ?? "", dependency))
        .Where(pair => pair.Name.StartsWith(prefix, StringComparison.Ordinal))
        .Select(pair => (pair.Name[prefix.Length..].Split('.')[0],
            $"{pair.dependency.Origin.FullName} → {pair.dependency.Target.FullName}"))
        .Distinct();

    /// <summary>The dependencies of the folders, each as "folder → folder (type → type)".</summary>
    public IEnumerable<string> DependenciesOn(string folder) =>
        _edges.Where(edges => edges.Value.ContainsKey(folder)).Select(edges => Describe(edges.Key, folder));

    /// <summary>The dependencies that are part of a cycle, with an example of the types at both ends.</summary>
    public IReadOnlyList<string> Cycles() =>
    [
        .. _edges.SelectMany(edges => edges.Value.Keys.Where(target => Reaches(target, edges.Key))
            .Select(target => Describe(edges.Key, target)))
            .Order(StringComparer.Ordinal),
    ];

    private void Add(ITypeDependency dependency)
    {
        // A type parameter has the namespace of whichever type was read first.
        if (dependency.Target is GenericParameter || FolderOf(dependency.Origin) is not { } origin
            || FolderOf(dependency.Target) is not { } target || origin == target)
            return;
        if (!_edges.TryGetValue(origin, out var targets))
            _edges[origin] = targets = new(StringComparer.Ordinal);
        targets.TryAdd(target, $"{dependency.Origin.Name} → {dependency.Target.Name}");
    }

    private string? FolderOf(IType type)
    {
        var name = type.Namespace?.FullName ?? "";
        return name == _root ? "(root)"
            : name.StartsWith($"{_root}.", StringComparison.Ordinal) ? name[(_root.Length + 1)..].Replace('.', '/')
            : null;
    }

    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var folder))
        {
            if (folder == to)
                return true;
            if (!seen.Add(folder) || !_edges.TryGetValue(folder, out var targets))
                continue;
            foreach (var target in targets.Keys)
                next.Push(target);
        }

        return false;
    }

    private string Describe(string from, string to) => $"{from} → {to} ({_edges[from][to]})";
}
