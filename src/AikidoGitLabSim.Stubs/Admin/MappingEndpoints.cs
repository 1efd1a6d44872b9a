using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>The endpoints of the admin API for mappings.</summary>
internal static class MappingEndpoints
{
    /// <summary>All, newest first, or a part of them.</summary>
    public static AdminAnswer List(AdminRequest call)
    {
        var table = call.Server.Table;
        var page = table.NewestFirst.Skip(call.Number("offset") ?? 0).Take(call.Number("limit") ?? int.MaxValue);
        return AdminAnswer.Ok(Listed(page, table.Count));
    }

    /// <summary>Adds a mapping.</summary>
    public static AdminAnswer Add(AdminRequest call) => call.Server.Add(call.Reader.ReadOne(call.Body)) is { } added
        ? new AdminAnswer(StatusCodes.Status201Created, added.ToJson())
        : AdminAnswer.Error(StatusCodes.Status422UnprocessableEntity, "there is a stub with this id already",
            "change it with PUT, or leave the id out");

    /// <summary>Returns the mapping with an id.</summary>
    public static AdminAnswer Get(AdminRequest call) =>
        On(call, id => call.Server.Table.Find(id) is { } stub ? AdminAnswer.Ok(stub.ToJson()) : AdminAnswer.NotFound);

    /// <summary>Replaces the mapping with an id.</summary>
    public static AdminAnswer Edit(AdminRequest call) => On(call, id =>
        call.Server.Table.Find(id) is null ? AdminAnswer.NotFound
        : call.Server.Replace(call.Reader.ReadOne(call.Body) with { Id = id }) is { } changed ? AdminAnswer.Ok(changed.ToJson())
        : AdminAnswer.NotFound);

    /// <summary>Removes the mapping with an id.</summary>
    public static AdminAnswer Remove(AdminRequest call) =>
        On(call, id => call.Server.Remove(id) ? AdminAnswer.Empty : AdminAnswer.NotFound);

    /// <summary>Removes all mappings.</summary>
    public static AdminAnswer Clear(AdminRequest call)
    {
        call.Server.Clear();
        return AdminAnswer.Empty;
    }

    /// <summary>Restores the mappings of the start.</summary>
    public static AdminAnswer Reset(AdminRequest call)
    {
        call.Server.ResetMappings();
        return AdminAnswer.Empty;
    }

    /// <summary>Adds several, all or none.</summary>
    public static AdminAnswer Import(AdminRequest call)
    {
        var reader = call.Reader;
        var file = reader.ReadObject(call.Body);
        var mappings = reader.ReadList(file);
        file.Take("meta");
        var options = new MappingFields(file.Object("importOptions") ?? [], "/importOptions", file.Problems);
        var (ignoring, clearing) = (options.Text("duplicatePolicy") == "IGNORE", options.Flag("deleteAllNotInImport"));
        if (options.Text("duplicatePolicy") is not (null or "IGNORE" or "OVERWRITE"))
            file.Problems.Add(options.Source, options.At("duplicatePolicy"), "this is not a policy", "use OVERWRITE or IGNORE");
        options.RefuseRest();
        file.RefuseRest();
        file.Problems.ThrowIfAny();
        if (clearing)
            Keep(call.Server, [.. mappings.Select(mapping => mapping!.Id)]);
        foreach (var mapping in mappings.OfType<StubMapping>().Reverse())
        {
            if (call.Server.Add(mapping) is null && !ignoring)
                call.Server.Replace(mapping);
        }

        return AdminAnswer.Done;
    }

    /// <summary>Those whose metadata a matcher takes.</summary>
    public static AdminAnswer FindByMetadata(AdminRequest call)
    {
        var matches = call.Metadata();
        var found = call.Server.Table.NewestFirst.Where(stub => matches(stub.Metadata)).ToArray();
        return AdminAnswer.Ok(Listed(found, found.Length));
    }

    /// <summary>Removes those whose metadata a matcher takes.</summary>
    public static AdminAnswer RemoveByMetadata(AdminRequest call)
    {
        var matches = call.Metadata();
        return RemoveAll(call, stub => matches(stub.Metadata));
    }

    /// <summary>Those that took no request of the journal.</summary>
    public static AdminAnswer Unmatched(AdminRequest call)
    {
        var unmatched = call.Server.Table.NewestFirst.Where(IsUnused(call)).ToArray();
        return AdminAnswer.Ok(Listed(unmatched, unmatched.Length));
    }

    /// <summary>Removes those that took no request of the journal.</summary>
    public static AdminAnswer RemoveUnmatched(AdminRequest call) => RemoveAll(call, IsUnused(call));

    private static AdminAnswer RemoveAll(AdminRequest call, Func<StubMapping, bool> gone)
    {
        foreach (var stub in call.Server.Table.NewestFirst.Where(gone).ToArray())
            call.Server.Remove(stub.Id);
        return AdminAnswer.Empty;
    }

    private static Func<StubMapping, bool> IsUnused(AdminRequest call)
    {
        var used = call.Server.Journal.OldestFirst.Select(entry => entry.Stub?.Id).ToHashSet();
        return stub => !used.Contains(stub.Id);
    }

    private static void Keep(StubServer server, HashSet<Guid> kept)
    {
        foreach (var stub in server.Table.NewestFirst.Where(stub => !kept.Contains(stub.Id)).ToArray())
            server.Remove(stub.Id);
    }

    private static AdminAnswer On(AdminRequest call, Func<Guid, AdminAnswer> answer) =>
        call.Id is { } id ? answer(id) : AdminAnswer.Error(StatusCodes.Status400BadRequest, $"{call.Name} is not a valid UUID");

    private static JObject Listed(IEnumerable<StubMapping> stubs, int total) =>
        new()
        {
            ["mappings"] = new JArray(stubs.Select(stub => stub.ToJson()).ToArray<object>()),
            ["meta"] = new JObject { ["total"] = total }
        };
}
