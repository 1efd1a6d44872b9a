using System.Globalization;
using System.Text.Json.Nodes;
using AikidoGitLabSim.GitLab.Commands;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Control;
using AikidoGitLabSim.Server.Faults;
using AikidoGitLabSim.Server.Web.Sessions;
using AikidoGitLabSim.Server.Worlds;
using Microsoft.AspNetCore.Antiforgery;

namespace AikidoGitLabSim.Server.Workbench;

/// <summary><c>POST /_sim/worlds/{name}</c>: the forms of the pages. Each does one thing and leads back to its page.</summary>
/// <param name="options">Where the worlds are.</param>
/// <param name="pages">Show what is wrong.</param>
/// <param name="antiforgery">Guards the forms against other sites.</param>
/// <param name="sessions">The sessions of GitLab's pages.</param>
/// <param name="faults">Switches faults.</param>
internal sealed class WorkbenchForms(
    ControlOptions options, WorkbenchPages pages, IAntiforgery antiforgery, SessionStore sessions, FaultSwitch faults)
{
    /// <summary>Carries out what a form asks for.</summary>
    public async ValueTask<IResult> AnswerAsync(ControlRequest request)
    {
        if (!request.Store.TryGet(request.Name, out var slot))
            return ControlJson.UnknownWorld(request.Name, request.Store.All.Select(other => other.Name));
        var form = await FormAsync(request.Context);
        if (form is null || !await antiforgery.IsRequestValidAsync(request.Context))
        {
            return pages.Problem(request, "The form was out of date, or it was sent from another site.", "Open the page again and retry.",
                StatusCodes.Status400BadRequest);
        }

        return Answer(request, slot, form, form["action"].ToString());
    }

    private IResult Answer(ControlRequest request, WorldSlot slot, IFormCollection form, string action)
    {
        var value = form["value"].ToString();
        return action switch
        {
            "sign-in" => SignIn(request, slot, value),
            "fault-on" => Switch(request, slot, value, faults.On),
            "fault-off" => Switch(request, slot, value, FaultSwitch.Off),
            "reset" => Reset(request, slot),
            _ when PatchOf(action, value, form) is { } patch => Patch(request, slot, patch),
            _ => pages.Problem(request, $"There is no form '{action}'.", "Use the buttons of the page.", StatusCodes.Status400BadRequest),
        };
    }

    private static JsonObject? PatchOf(string action, string value, IFormCollection form) => action switch
    {
        "advance" => new JsonObject { ["clock"] = new JsonObject { ["advance"] = value } },
        "set-clock" => new JsonObject { ["clock"] = new JsonObject { ["now"] = value } },
        "freeze" => new JsonObject { ["clock"] = new JsonObject { ["frozen"] = value == "true" } },
        "edition" => new JsonObject { ["edition"] = $"{form["offering"]}/{form["tier"]}/{form["version"]}" },
        _ => null,
    };

    private static async Task<IFormCollection?> FormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // Too many or too long fields: no form of ours.
            return null;
        }
    }

    private IResult Patch(ControlRequest request, WorldSlot slot, JsonObject patch) =>
        WorldPatch.Apply(slot, patch.ToJsonString(), request.Now) is [var problem, ..]
            ? pages.Problem(request, $"{problem.Message}.", problem.Cure, StatusCodes.Status422UnprocessableEntity)
            : Back(request, slot, "clock");

    private IResult Switch(ControlRequest request, WorldSlot slot, string name, Action<WorldSlot, string> change)
    {
        if (!FaultSwitch.Names.Contains(name, StringComparer.Ordinal))
            return pages.Problem(request, $"There is no fault '{name}'.", FaultSwitch.Cure(name), StatusCodes.Status404NotFound);
        if (change == faults.On && faults.ProblemOf(slot, name) is { } problem)
            return pages.Problem(request, $"{problem.What}.", $"{problem.Cure}.", StatusCodes.Status409Conflict);
        change(slot, name);
        return Back(request, slot, "faults");
    }

    private static IResult Reset(ControlRequest request, WorldSlot slot)
    {
        slot.Reset();
        return Back(request, slot, "clock");
    }

    // The session is the one that signing in by name and password would make.
    private IResult SignIn(ControlRequest request, WorldSlot slot, string value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || slot.Current.Users.Find(id) is not { Kind: UserKind.Human } user)
        {
            return pages.Problem(request, "There is no such person.", "Choose one of the people in the list.",
                StatusCodes.Status404NotFound);
        }

        var now = slot.Current.Clock.Now(request.Now);
        if (user.State == UserState.Active)
            slot.Apply(new SignIn(user.Id, now));
        var session = sessions.SignIn(sessions.Start(slot, now), user.Id, now);
        SessionCookie.Write(request.Context, session, slot.Name == WorldStore.DefaultName ? "/" : $"/~{slot.Name}");
        return SeeOther(request, $"{new WorldUrls(options, request.Context).GitLab(slot.Name)}/");
    }

    private static IResult Back(ControlRequest request, WorldSlot slot, string page) =>
        SeeOther(request, $"/_sim/worlds/{slot.Name}/{page}");

    private static IResult SeeOther(ControlRequest request, string location)
    {
        request.Context.Response.Headers.Location = location;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
