using AikidoGitLabSim.Server.Aikido.Handovers;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Server.Aikido;

/// <summary>Registers the services of Aikido's side of a simulator.</summary>
internal static class AikidoServices
{
    public static IServiceCollection AddAikido(this IServiceCollection services) =>
        services.AddSingleton<TokenHandover>().AddSingleton<AikidoApi>().AddSingleton<AikidoPages>().AddSingleton<AikidoEndpoint>();
}
