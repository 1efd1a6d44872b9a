using System.Text.Json;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Handbook.Walking.Pictures;

/// <summary>Takes pictures of steps, with the element framed and no token in them.</summary>
internal sealed class Camera
{
    private const int Width = 680;
    private const int Height = 390;
    private const int Quality = 45;
    private const int Margin = 12;

    // A caller may not see tokens, so what looks like one is replaced for good. A password field shows dots by itself.
    private const string Prepare = """
        (element, [secret, omit]) => {
          const token = /gl[a-z]{2,6}-[\w.-]{16,}/g;
          const clean = text => (secret ? text.split(secret).join('••••••••') : text).replace(token, '••••••••');
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const cleaned = clean(texts.currentNode.data);
            if (cleaned !== texts.currentNode.data) texts.currentNode.data = cleaned;
          }
          for (const field of document.querySelectorAll('input:not([type=password]):not([type=file]):not([type=hidden]), textarea')) {
            const cleaned = clean(field.value);
            if (cleaned !== field.value) field.value = cleaned;
          }
          if (omit) document.querySelectorAll(omit).forEach(left => { left.style.visibility = 'hidden'; });
          // Two sums of 53 bits (cyrb53): the whole text would have to leave the browser for each picture.
          const digest = text => [1, 2].map(seed => {
            let [one, two] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
            for (let at = 0; at < text.length; at++) {
              one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
              two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
            }
            one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
            two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
            return 4294967296 * (2097151 & two) + (one >>> 0);
          }).join(' ');
          // What a picture depends on, without addresses and hidden values, which it does not show.
          const state = () => {
            const shown = document.documentElement.cloneNode(true);
            shown.querySelectorAll('head, script, input[type=hidden]').forEach(unseen => unseen.remove());
            if (omit) shown.querySelectorAll(omit).forEach(left => { left.textContent = ''; });
            for (const name of ['href', 'action'])
              shown.querySelectorAll(`[${name}]`).forEach(linked => linked.setAttribute(name, ''));
            const all = [...document.querySelectorAll('*')];
            const fields = all.filter(one => one.matches('input:not([type=hidden]), select, textarea, details, dialog, [popover]'))
              .map(one => [one.type === 'password' ? one.value.length : one.value, one.checked, one.open,
                one.popover && one.matches(':popover-open')]);
            const styles = [...document.styleSheets].map(sheet => (sheet.href || '').replace(/\/~[^/]*/, ''));
            const looks = [all.indexOf(document.activeElement), all.findLastIndex(one => one.matches(':hover')), scrollX, scrollY];
            return digest(JSON.stringify([shown.outerHTML, fields, styles, looks, innerWidth, innerHeight]));
          };
          const view = { sx: scrollX, sy: scrollY, vw: innerWidth, vh: innerHeight };
          if (!element) return { x: 0, y: 0, width: innerWidth, height: innerHeight, state: state(), ...view };
          element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
          element.style.outline = '3px solid #c2410c';
          element.style.outlineOffset = '3px';
          element.style.boxShadow = '0 0 0 9px rgba(194, 65, 12, .18)';
          const box = element.getBoundingClientRect();
          return { x: box.x, y: box.y, width: box.width, height: box.height, state: state(),
                   sx: scrollX, sy: scrollY, vw: innerWidth, vh: innerHeight };
        }
        """;

    private const string Restore = """
        element => { element.style.outline = ''; element.style.outlineOffset = ''; element.style.boxShadow = ''; }
        """;

    private const string Part = """
        element => {
          const part = element.closest('form, nav, dialog, [popover], table, section') || element;
          const box = part.getBoundingClientRect();
          return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height };
        }
        """;

    private readonly IPage _page;
    private readonly string? _omit;
    private readonly TakenPictures? _taken;
    private ICDPSession? _session;

    /// <param name="page">The page to take pictures of.</param>
    /// <param name="omit">What pictures leave out, as a CSS selector; null for nothing.</param>
    /// <param name="taken">The pictures of all walks, of which the same state of a page needs one; null to take each.</param>
    public Camera(IPage page, string? omit, TakenPictures? taken = null) => (_page, _omit, _taken) = (page, omit, taken);

    /// <summary>The token that was made; no picture shows it.</summary>
    public string? Secret { get; set; }

    /// <summary>Takes a picture around an element, or of the top of the page.</summary>
    /// <param name="element">The element to frame; null for none.</param>
    /// <param name="caption">What the picture shows.</param>
    public async Task<StepPicture> TakeAsync(ILocator? element, string caption)
    {
        var handle = element is null ? null : await element.ElementHandleAsync();
        var arguments = new object?[] { Secret, _omit };
        var box = handle is null
            ? await _page.EvaluateAsync<JsonElement>($"given => ({Prepare})(null, given)", arguments)
            : await handle.EvaluateAsync<JsonElement>(Prepare, arguments);
        var clip = Around(box);
        var image = _taken is null ? await CaptureAsync(clip, beyond: false)
            : await _taken.OfAsync($"{box.GetProperty("state")}{clip["x"]},{clip["y"]}", () => CaptureAsync(clip, beyond: false));
        if (handle is not null)
            await handle.EvaluateAsync(Restore);
        return new(caption, image, (int)clip["width"], (int)clip["height"]);
    }

    /// <summary>Takes a picture for a help page: the form, menu or list around an element, and nothing else.</summary>
    /// <param name="element">The element, which is framed.</param>
    /// <param name="caption">What the picture shows.</param>
    public async Task<StepPicture> TakeFigureAsync(ILocator element, string caption)
    {
        var handle = await element.ElementHandleAsync();
        await handle.EvaluateAsync<JsonElement>(Prepare, new object?[] { Secret, _omit });
        var clip = Crop(await handle.EvaluateAsync<JsonElement>(Part));
        var image = await CaptureAsync(clip, beyond: true);
        await handle.EvaluateAsync(Restore);
        return new(caption, image, (int)clip["width"], (int)clip["height"]);
    }

    private async Task<byte[]> CaptureAsync(Dictionary<string, double> clip, bool beyond)
    {
        // Only the browser's own protocol writes WebP, half the size of JPEG for such pictures.
        _session ??= await _page.Context.NewCDPSessionAsync(_page);
        var answer = await _session.SendAsync("Page.captureScreenshot", new()
        {
            ["format"] = "webp",
            ["quality"] = Quality,
            ["clip"] = clip,
            ["captureBeyondViewport"] = beyond,
            ["optimizeForSpeed"] = true,
        });
        return answer?.GetProperty("data").GetBytesFromBase64() ?? throw new InvalidOperationException("The browser returned no picture");
    }

    private static Dictionary<string, double> Around(JsonElement box)
    {
        var (width, height) = (Math.Min(Width, Number(box, "vw")), Math.Min(Height, Number(box, "vh")));
        return Clip(box, Number(box, "x") + (Number(box, "width") / 2) - (width / 2),
            Number(box, "y") + (Number(box, "height") / 2) - (height / 2), width, height);
    }

    private static Dictionary<string, double> Crop(JsonElement box) => new(StringComparer.Ordinal)
    {
        ["x"] = Math.Max(0, Math.Round(Number(box, "x") - Margin)),
        ["y"] = Math.Max(0, Math.Round(Number(box, "y") - Margin)),
        ["width"] = Math.Round(Number(box, "width") + (2 * Margin)),
        ["height"] = Math.Round(Number(box, "height") + (2 * Margin)),
        ["scale"] = 1,
    };

    private static Dictionary<string, double> Clip(JsonElement box, double x, double y, double width, double height) =>
        new(StringComparer.Ordinal)
        {
            ["x"] = Math.Round(Math.Clamp(x, 0, Math.Max(0, Number(box, "vw") - width)) + Number(box, "sx")),
            ["y"] = Math.Round(Math.Clamp(y, 0, Math.Max(0, Number(box, "vh") - height)) + Number(box, "sy")),
            ["width"] = Math.Round(width),
            ["height"] = Math.Round(height),
            ["scale"] = 1,
        };

    private static double Number(JsonElement box, string name) => box.GetProperty(name).GetDouble();
}
