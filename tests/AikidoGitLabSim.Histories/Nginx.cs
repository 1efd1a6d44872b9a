using System.Diagnostics;

namespace AikidoGitLabSim.Histories;

/// <summary>
/// nginx in front of the replicas. It sends each request to one of two that has fewer open requests, and none to a second. So a replica
/// that does not answer holds a part of the clients, and the others go on.
/// </summary>
internal sealed class Nginx : IDisposable
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly string _folder;

    private Nginx(Process process, string folder) => (_process, _folder) = (process, folder);

    /// <summary>The program; null: it is not installed.</summary>
    public static string? Program { get; } =
        new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx" }.FirstOrDefault(File.Exists);

    /// <summary>Starts it.</summary>
    public static Nginx Start(int port, IEnumerable<int> replicas)
    {
        var folder = Directory.CreateTempSubdirectory("gitlab-sim-nginx-").FullName;
        var servers = string.Join('\n', replicas.Select(replica => $"server 127.0.0.1:{replica} max_fails=1 fail_timeout=1s;"));
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off;
            worker_processes 1;
            pid {{folder}}/pid;
            error_log {{folder}}/error.log crit;
            events { worker_connections 1024; }
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              upstream replicas { random two least_conn; {{servers}} keepalive 32; }
              server {
                listen 127.0.0.1:{{port}};
                location / {
                  proxy_pass http://replicas;
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header Host $http_host;
                  proxy_next_upstream off;
                  proxy_connect_timeout 1s;
                  proxy_read_timeout 8s;
                }
              }
            }
            """);
        string[] arguments = ["-p", folder, "-e", $"{folder}/error.log", "-c", $"{folder}/nginx.conf"];
        var process = OwnSession.Start(Program!, arguments);
        return new Nginx(process, folder);
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        if (!Directory.Exists(_folder))
            return;
        using (var signal = Process.Start("/bin/kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            signal.WaitForExit();
        if (!_process.WaitForExit(LongestEnd))
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
