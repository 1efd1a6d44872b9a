namespace AikidoGitLabSim.Cli.Twin.Recorded;

/// <summary>All recordings of one GitLab: a file, named by the instance.</summary>
internal sealed record RecordedVersion(string Name, IReadOnlyList<Exchange> Exchanges)
{
    /// <summary>Which GitLab it is.</summary>
    public RecordedInstance Instance { get; } = new(Name);

    /// <summary>The exchanges of each recording, in order.</summary>
    public IEnumerable<IReadOnlyList<Exchange>> Recordings => Exchanges.GroupBy(exchange => exchange.File)
        .Select(recording => recording.OrderBy(exchange => exchange.Number).ToList());

    public static RecordedVersion Load(FileInfo file) => new(
        Path.GetFileNameWithoutExtension(file.Name),
        [.. File.ReadLines(file.FullName).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Exchange.Parse)]);
}
