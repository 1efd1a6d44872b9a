using Microsoft.Playwright;

namespace AikidoGitLabSim.Features.Steps;

/// <summary>How a person works a page: as it comes, or with the keyboard alone.</summary>
/// <param name="page">The page.</param>
/// <param name="keyboardAlone">Whether everything is reached with the tabulator key, and has to show that it was.</param>
public sealed class Hand(IPage page, bool keyboardAlone)
{
    private const int MostStops = 150;

    // The button that empties a date is one that submits where there is no script.
    private const string LeadsElsewhere =
        "element => element.matches('a[href]:not([aria-disabled=true]), button[type=submit]:not([data-clears])')";

    private const string ShowsFocus = """
        element => {
          const style = getComputedStyle(element);
          return element.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        }
        """;

    private static readonly TimeSpan LongestLoad = TimeSpan.FromSeconds(30);

    public IPage Page => page;

    /// <summary>Presses a button or follows a link, and stays until the page that it leads to is there.</summary>
    public async Task PressAsync(ILocator target)
    {
        if (!keyboardAlone)
            await target.ClickAsync();
        else if (await (await ReachAsync(target)).EvaluateAsync<bool>(LeadsElsewhere))
            await EnterAsync();
        else
            await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Replaces what is in a field.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        if (!keyboardAlone)
        {
            await field.FillAsync(text);
            return;
        }

        await ReachAsync(field);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.InsertTextAsync(text);
    }

    public async Task TickAsync(ILocator box)
    {
        if (!keyboardAlone)
            await box.CheckAsync();
        else if (!await (await ReachAsync(box)).IsCheckedAsync())
            await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }

    /// <summary>Takes a choice out of a list, by its label.</summary>
    public async Task ChooseAsync(ILocator list, string label)
    {
        if (keyboardAlone)
        {
            await ReachAsync(list);
            await page.Keyboard.TypeAsync(label);
        }
        else
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = label });
        }

        (await list.EvaluateAsync<string>("select => select.selectedOptions[0].textContent.trim()")).ShouldBe(label);
    }

    private async Task<IElementHandle> ReachAsync(ILocator target)
    {
        var element = await target.ElementHandleAsync();
        for (var stops = 0; !await element.EvaluateAsync<bool>("element => element === document.activeElement"); stops++)
        {
            stops.ShouldBeLessThan(MostStops, $"The tabulator key does not lead to {target} on {page.Url}");
            await page.Keyboard.PressAsync("Tab");
        }

        (await element.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue($"Nobody sees that the keyboard is at {target} on {page.Url}");
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
            await loaded.Task.WaitAsync(LongestLoad);
        }
        finally
        {
            page.DOMContentLoaded -= Note;
        }
    }
}
