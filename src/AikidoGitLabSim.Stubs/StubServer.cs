using AikidoGitLabSim.Stubs.Journal;
using AikidoGitLabSim.Stubs.Mappings;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs;

/// <summary>The stubs in front of one application, with the state of their scenarios, their settings and the journal of what came
/// in.</summary>
public sealed class StubServer
{
    private const string InCode = "add it to the WireMockServer of the simulator: options.UseWireMock(), then gitLab.WireMock";

    private readonly Lock _changing = new();

    private StubTable _table = StubTable.Empty;
    private StubSettings _settings = StubSettings.None;
    private long _added;

    /// <summary>Makes one that starts as its options say.</summary>
    public StubServer(StubOptions options)
    {
        Options = options;
        Journal = new RequestJournal(options.JournalSize, options.Time, options.Random, options.Space,
            new SecretSource(options.IsSecret, options.Secrets));
        AddFolder();
    }

    internal StubOptions Options { get; }

    internal ScenarioStates Scenarios { get; } = new();

    internal RequestJournal Journal { get; }

    internal StubTable Table => Volatile.Read(ref _table);

    internal StubSettings Settings
    {
        get => Volatile.Read(ref _settings);
        set => Volatile.Write(ref _settings, value);
    }

    /// <summary>Whether requests go through untouched.</summary>
    internal bool IsIdle => Table.Count == 0 && ReferenceEquals(Settings, StubSettings.None);

    /// <summary>The received requests in WireMock's JSON, oldest first, without secrets.</summary>
    public string RequestsAsJson() =>
        new JArray(Journal.OldestFirst.Select(entry => entry.ToJson())).ToString(Newtonsoft.Json.Formatting.Indented);

    /// <summary>Adds a stub from WireMock's mapping JSON.</summary>
    /// <param name="mapping">WireMock's mapping JSON.</param>
    /// <returns>The stub's id.</returns>
    /// <exception cref="StubException">It is refused; the message says why.</exception>
    public Guid Add(string mapping) => Add(new MappingReader(Options.Folder) { Elsewhere = InCode }.ReadOne(mapping))!.Id;

    /// <summary>Removes the stub with an id.</summary>
    /// <returns>Whether there was one with that id.</returns>
    public bool Remove(Guid id)
    {
        lock (_changing)
        {
            var known = _table.Find(id) is not null;
            Volatile.Write(ref _table, _table.Without(id));
            return known;
        }
    }

    /// <summary>The names of the stubs that have one, newest first.</summary>
    public IEnumerable<string> Names => Table.NewestFirst.Select(stub => stub.Name).OfType<string>();

    /// <summary>Removes the stubs with a name; their scenarios start again.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveNamed(string name)
    {
        lock (_changing)
        {
            var named = _table.NewestFirst.Where(stub => stub.Name == name).ToList();
            foreach (var stub in named)
            {
                Volatile.Write(ref _table, _table.Without(stub.Id));
                if (stub.Scenario is { } step)
                    Scenarios.Set(step.Name, ScenarioStep.Started);
            }

            return named.Count;
        }
    }

    /// <summary>Goes back to the start: the folder's stubs, or none; nothing in the journal; no delays.</summary>
    public void Reset()
    {
        ResetMappings();
        Scenarios.Reset();
        Journal.Clear();
        Settings = StubSettings.None;
    }

    /// <summary>Goes back to the stubs of the start.</summary>
    internal void ResetMappings()
    {
        Clear();
        AddFolder();
    }

    /// <summary>Removes all stubs of the world.</summary>
    internal void Clear()
    {
        lock (_changing)
        {
            Volatile.Write(ref _table, StubTable.Empty);
        }

        Scenarios.Reset();
    }

    /// <summary>Adds a stub, unless there is one with its id.</summary>
    /// <returns>The stub as it was added; null: its id is taken.</returns>
    internal StubMapping? Add(StubMapping stub)
    {
        lock (_changing)
        {
            if (stub.Id != Guid.Empty && _table.Find(stub.Id) is not null)
                return null;
            var added = stub with { Id = stub.Id == Guid.Empty ? NewId() : stub.Id, Index = ++_added };
            Volatile.Write(ref _table, _table.With(added));
            return added;
        }
    }

    /// <summary>Puts a stub in the place of the one with its id.</summary>
    /// <returns>The stub as it is now; null: there is none with its id.</returns>
    internal StubMapping? Replace(StubMapping stub)
    {
        lock (_changing)
        {
            if (_table.Find(stub.Id) is not { } old)
                return null;
            var changed = stub with { Index = old.Index };
            Volatile.Write(ref _table, _table.With(changed));
            return changed;
        }
    }

    /// <summary>Finds the stub that answers a request, and takes its step in its scenario.</summary>
    /// <param name="request">The request.</param>
    /// <param name="readBody">Reads the body into the request, when a stub asks for it.</param>
    /// <exception cref="SlowRegexException">An expression took too long.</exception>
    internal async ValueTask<StubMapping?> FindAsync(StubRequest request, Func<ValueTask> readBody)
    {
        var read = false;
        foreach (var stub in Table.Candidates(request.Method, request.Path))
        {
            if (!stub.Request.MatchesHead(request))
                continue;
            if (stub.Request.NeedsBody && !read)
            {
                await readBody();
                read = true;
            }

            if (MatchesBody(stub, request) && TakesStep(stub))
                return stub;
        }

        return null;
    }

    private static bool MatchesBody(StubMapping stub, StubRequest request) =>
        !stub.Request.NeedsBody || stub.Request.MatchesBody(request);

    private bool TakesStep(StubMapping stub) => stub.Scenario is null || Scenarios.TryTake(stub.Scenario);

    /// <summary>Answers as a stub says, passes on where it says so, or where there is none; later, if that is said.</summary>
    internal async Task AnswerAsync(HttpContext http, StubMapping? stub, RequestDelegate next)
    {
        if (stub?.Name is { } name)
            Options.Matched?.Invoke(http, name);
        if (Settings.For(stub?.Response, Options.Random) is { Ticks: > 0 } delay)
            await Task.Delay(delay, Options.Time, http.RequestAborted);
        if (stub is null || stub.Response.PassesOn)
            await next(http);
        else
            await StubResponder.AnswerAsync(http, stub, Options.Time);
    }

    private void AddFolder()
    {
        if (!Options.StartsWithFolder || Options.Folder is not { } folder)
            return;
        foreach (var stub in folder.Mappings)
            Add(stub);
    }

    private Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Options.Random(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
