using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace AikidoGitLabSim.WireMockNet;

/// <summary>Hands a request of one web host to the application of another, with the connection's own features: nothing is copied or read.</summary>
internal static class Handing
{
    // Those that the first host made for itself.
    private static readonly Type[] NotHanded = [typeof(IServiceProvidersFeature), typeof(IItemsFeature)];

    /// <summary>Hands it over.</summary>
    public static async Task OverAsync<TContext>(HttpContext http, IHttpApplication<TContext> application)
        where TContext : notnull
    {
        var features = new FeatureCollection();
        foreach (var (type, feature) in http.Features.Where(feature => !NotHanded.Contains(feature.Key)))
            features[type] = feature;
        var context = application.CreateContext(features);
        Exception? failure = null;
        try
        {
            await application.ProcessRequestAsync(context);
        }
        catch (Exception thrown)
        {
            failure = thrown;
            Answer(http, thrown);
        }
        finally
        {
            application.DisposeContext(context, failure);
        }
    }

    // As Kestrel answers it; the first host would show the exception.
    private static void Answer(HttpContext http, Exception thrown)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = thrown is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;
    }
}
