namespace CodeGuruProfiler.LocalService.Tool;

internal static class HelpText
{
    public const string Text = """
        Amazon CodeGuru Profiler on localhost, for development and tests.

        Usage: codeguru-profiler-local [options]

          --urls <url>[;<url>]     URL to listen on, or several     http://127.0.0.1:8000
          --data-file <path>       SQLite file that keeps all data  in memory
          --access-key <key>       key that requests are signed by  local
          --secret-key <key>       its secret                       local
          --session-token <token>  token that must come with it     none
          --region <region>        region of signatures and ARNs    us-east-1
          --account <id>           account in ARNs                  123456789012
          --enable-control         faults, clock and seeds over HTTP, under /_local/
          --allowed-host <name>    name that control accepts in Host, beside localhost; may be repeated
          --explain-signatures     tell the expected canonical request when a signature is wrong
          --log-format text|json   how logs are written             text
          --version                write the version and end
          --help                   write this and end

        Environment variables, for what others on the machine must not read in the list of processes; an option above replaces its variable:
          CODEGURUPROFILER_LOCAL_ACCESS_KEY, CODEGURUPROFILER_LOCAL_SECRET_KEY, CODEGURUPROFILER_LOCAL_SESSION_TOKEN

        GET /health answers 200 when the service and its database work. Ctrl+C or SIGTERM stops it.

        Point a client at it: AWS_ENDPOINT_URL_CODEGURUPROFILER=http://127.0.0.1:8000
        AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=us-east-1
        AWS_DEFAULT_REGION=us-east-1 (the AWS CLI v1 and boto3 read this one)
        NO_PROXY=127.0.0.1,localhost (where HTTP_PROXY is set)
        """;
}
