using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>How a person uses a page: with mouse and keyboard, or with the keyboard alone.</summary>
/// <param name="page">The page.</param>
/// <param name="keyboardAlone">Whether each element is reached with the tabulator key, and has to show the focus.</param>
/// <param name="look">How long an element is waited for, and a page.</param>
public sealed class Hand(IPage page, bool keyboardAlone, Look look)
{
    private const int MostStops = 150;

    private const string LeadsElsewhere =
        "element => element.matches('a[href]:not([aria-disabled=true]), button[type=submit], "
            + "button[data-goes]:not([data-opens]):not([data-closes])')";

    private const string ShowsFocus = """
        element => {
          const style = getComputedStyle(element);
          return element.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        }
        """;

    public IPage Page => page;

    /// <summary>Waits for an element.</summary>
    /// <param name="target">The element.</param>
    /// <param name="label">What a reader calls it, for the error.</param>
    /// <exception cref="LabelMissingException">It does not appear.</exception>
    public async Task SeeAsync(ILocator target, string label)
    {
        try
        {
            await target.First.WaitForAsync();
        }
        catch (TimeoutException)
        {
            throw new LabelMissingException(label, page.Url, look.Patience, await PageLabels.OfAsync(page));
        }
    }

    /// <summary>Presses a button or follows a link, and waits for the page that it leads to.</summary>
    public async Task PressAsync(ILocator target, string label)
    {
        await SeeAsync(target, label);
        if (!keyboardAlone)
            await target.ClickAsync(new() { Timeout = (float)look.LongestLoad.TotalMilliseconds });
        else if (await (await FocusAsync(target)).EvaluateAsync<bool>(LeadsElsewhere))
            await EnterAsync();
        else
            await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Replaces the text of a field.</summary>
    public async Task WriteAsync(ILocator field, string label, string text)
    {
        await SeeAsync(field, label);
        if (!keyboardAlone)
        {
            await field.FillAsync(text);
            return;
        }

        await FocusAsync(field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task TickAsync(ILocator box, string label)
    {
        await SeeAsync(box, label);
        if (!keyboardAlone)
            await box.CheckAsync();
        else if (!await (await FocusAsync(box)).IsCheckedAsync())
            await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>Selects an option of a list.</summary>
    public async Task ChooseAsync(ILocator list, string label, string option)
    {
        await SeeAsync(list, label);
        if (keyboardAlone)
        {
            await FocusAsync(list);
            await page.Keyboard.TypeAsync(option);
        }
        else
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = option });
        }

        (await list.EvaluateAsync<string>("select => select.selectedOptions[0].textContent.trim()")).ShouldBe(option);
    }

    private async Task<IElementHandle> FocusAsync(ILocator target)
    {
        var element = await target.ElementHandleAsync();
        for (var stops = 0; !await element.EvaluateAsync<bool>("element => element === document.activeElement"); stops++)
        {
            stops.ShouldBeLessThan(MostStops, $"The tabulator key does not lead to {target} on {page.Url}");
            await page.Keyboard.PressAsync("Tab");
        }

        (await element.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue($"{target} on {page.Url} does not show the focus");
        return element;
    }

    private async Task EnterAsync()
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Note(object? sender, IPage loadedPage) => loaded.TrySetResult();
        page.DOMContentLoaded += Note;
        try
        {
            await page.Keyboard.PressAsync("Enter");
            await loaded.Task.WaitAsync(look.LongestLoad);
        }
        finally
        {
            page.DOMContentLoaded -= Note;
        }
    }
}
