using AikidoGitLabSim.Stubs.Journal;

namespace AikidoGitLabSim.Stubs.Admin;

/// <summary>The calls on the journal.</summary>
internal static class RequestEndpoints
{
    /// <summary>All, newest first, or a part of them.</summary>
    public static AdminAnswer List(AdminRequest call)
    {
        var query = call.Http.Request.Query;
        var entries = call.Server.Journal.OldestFirst.Reverse();
        if (query["unmatched"] == "true")
            entries = entries.Where(entry => entry.Stub is null);
        if (query["matchingStub"].ToString() is { Length: > 0 } stub)
            entries = entries.Where(entry => entry.Stub?.Id.ToString() == stub);
        if (query["since"].ToString() is { Length: > 0 } text)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
                return AdminAnswer.Error(StatusCodes.Status400BadRequest, $"{text} is not a valid ISO8601 date");
            entries = entries.Where(entry => entry.At > since);
        }

        var all = entries.ToArray();
        return AdminAnswer.Ok(new JObject
        {
            ["requests"] = Json(all.Take(call.Number("limit") ?? int.MaxValue).Select(entry => entry.ToJson())),
            ["meta"] = new JObject { ["total"] = all.Length },
            ["requestJournalDisabled"] = IsOff(call),
        });
    }

    /// <summary>Returns the journal's entry with an id.</summary>
    public static AdminAnswer Get(AdminRequest call) =>
        call.Server.Journal.OldestFirst.FirstOrDefault(entry => entry.Id == call.Id) is { } found
            ? AdminAnswer.Ok(found.ToJson())
            : AdminAnswer.NotFound;

    /// <summary>Removes all entries of the journal.</summary>
    public static AdminAnswer Clear(AdminRequest call)
    {
        call.Server.Journal.Clear();
        return AdminAnswer.Empty;
    }

    /// <summary>How many a pattern takes.</summary>
    public static AdminAnswer Count(AdminRequest call) =>
        AdminAnswer.Ok(new JObject { ["count"] = Taken(call).Count(), ["requestJournalDisabled"] = IsOff(call) });

    /// <summary>Those that a pattern takes.</summary>
    public static AdminAnswer Find(AdminRequest call) => Requests(call, Taken(call));

    /// <summary>Forgets those that a pattern takes.</summary>
    public static AdminAnswer Remove(AdminRequest call)
    {
        var pattern = call.Pattern();
        return Removed(call, entry => AdminRequest.Takes(pattern, entry));
    }

    /// <summary>Forgets those that went to stubs whose metadata a matcher takes.</summary>
    public static AdminAnswer RemoveByMetadata(AdminRequest call)
    {
        var matches = call.Metadata();
        return Removed(call, entry => matches(entry.Stub?.Metadata));
    }

    /// <summary>Removes the journal's entry with an id.</summary>
    public static AdminAnswer RemoveOne(AdminRequest call)
    {
        call.Server.Journal.Remove(entry => entry.Id == call.Id);
        return AdminAnswer.Empty;
    }

    /// <summary>Those that no stub took, newest first.</summary>
    public static AdminAnswer Unmatched(AdminRequest call) =>
        Requests(call, call.Server.Journal.OldestFirst.Reverse().Where(entry => entry.Stub is null));

    private static IEnumerable<JournalEntry> Taken(AdminRequest call)
    {
        var pattern = call.Pattern();
        return call.Server.Journal.OldestFirst.Where(entry => AdminRequest.Takes(pattern, entry));
    }

    private static AdminAnswer Requests(AdminRequest call, IEnumerable<JournalEntry> entries) =>
        AdminAnswer.Ok(new JObject
        {
            ["requests"] = Json(entries.Select(entry => entry.RequestJson())),
            ["requestJournalDisabled"] = IsOff(call)
        });

    private static AdminAnswer Removed(AdminRequest call, Func<JournalEntry, bool> gone) =>
        AdminAnswer.Ok(new JObject { ["serveEvents"] = Json(call.Server.Journal.Remove(gone).Select(entry => entry.ToJson())) });

    private static bool IsOff(AdminRequest call) => call.Server.Options.JournalSize == 0;

    private static JArray Json(IEnumerable<JObject> items) => new(items.ToArray<object>());
}
