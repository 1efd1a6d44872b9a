using AikidoGitLabSim.GitLab.Logs;
using AikidoGitLabSim.Server.Exchange;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace AikidoGitLabSim.Server;

/// <summary>What pages that are rendered here need: a renderer of components, and forms that no other site can send.</summary>
internal static class PageServices
{
    private const string CookieName = "sim-form";
    private const string Application = "gitlab-sim";

    /// <summary>Adds what renders and guards pages.</summary>
    /// <param name="services">The services.</param>
    /// <param name="shared">What replicas share; null: there are none.</param>
    public static IServiceCollection AddPages(this IServiceCollection services, ISharedValues? shared)
    {
        services.AddLogging();
        services.AddSingleton<ComponentRenderer>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        if (shared is not null)
        {
            services.AddDataProtection().SetApplicationName(Application);
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = new SharedKeys(shared));
            return services;
        }

        // Forms live as long as the simulator: its keys stay in memory, and none are read from or written to the user's folder.
        services.Replace(ServiceDescriptor.Singleton<IDataProtectionProvider, EphemeralDataProtectionProvider>());
        foreach (var keyLoader in services.Where(IsKeyLoader).ToList())
            services.Remove(keyLoader);
        return services;
    }

    private static bool IsKeyLoader(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Namespace == "Microsoft.AspNetCore.DataProtection.Internal";
}
