namespace CodeGuruProfiler.LocalService.Tool;

/// <summary>The text of --help.</summary>
internal static class HelpText
{
    public const string Text = """
        Amazon CodeGuru Profiler on localhost, for development and tests.

        Usage: codeguru-profiler-local [options]

          --urls <url>[;<url>]     URLs to listen on                http://127.0.0.1:8000
          --data-file <path>       SQLite file for all data         in memory
          --access-key <key>       access key of requests           local
          --secret-key <key>       secret key of requests           local
          --session-token <token>  session token of requests        none
          --region <region>        Region of signatures and ARNs    us-east-1
          --account <id>           account in ARNs                  123456789012
          --demo                   start with a group web-shop and its profiles of two days
          --enable-control         faults, clock and seeds over HTTP, under /_local/
          --console, --no-console  the console in the browser       on if all URLs are of this machine
          --allowed-host <name>    additional name that control and console accept in Host; may be repeated
          --explain-signatures     return the expected canonical request when a signature is wrong
          --log-format text|json   format of the logs               text
          --version                print the version
          --help                   print this help

        Environment variables for secrets, which other users could read in the list of processes. An option overrides its variable:
          CODEGURUPROFILER_LOCAL_ACCESS_KEY, CODEGURUPROFILER_LOCAL_SECRET_KEY, CODEGURUPROFILER_LOCAL_SESSION_TOKEN

        Open http://127.0.0.1:8000/ in a browser for the console: groups, time lines, flame graphs, comparisons, findings.

        GET /health returns 200 when the service and its database work. Ctrl+C or SIGTERM stops it.

        Point a client at it: AWS_ENDPOINT_URL_CODEGURUPROFILER=http://127.0.0.1:8000
        AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1
        AWS_DEFAULT_REGION=us-east-1 (for the AWS CLI v1 and boto3)
        NO_PROXY=127.0.0.1,localhost (if HTTP_PROXY is set)
        """;
}
