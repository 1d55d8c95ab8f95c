using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The way to the first profile: one line in the program, and the variables that lead it here.</summary>
internal static class SetUpText
{
    public static Html Write(ConsoleContext console, PageRequest request, string groupName, bool exists)
    {
        string create = exists ? "" : " options.CreateProfilingGroup = true;";
        string line = $$"""builder.Services.AddCodeGuruProfilerAgent(options => { options.ProfilingGroupName = "{{groupName}}";{{create}} });""";
        string keys = console.HasDefaultKeys ? "AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local" : "AWS_ACCESS_KEY_ID=<access key> AWS_SECRET_ACCESS_KEY=<secret key>";
        string variables = $"export AWS_ENDPOINT_URL_CODEGURUPROFILER={request.ServiceUrl} AWS_REGION={console.Service.Region} {keys}";
        return Html.Of($"""
            <ol class="steps">
            <li><p>Add the agent to your program: the package <code>CodeGuruProfiler.Agent</code> and one line.</p>{Code(line)}</li>
            <li><p>Lead it to this service, and start it.</p>{Code(variables)}{Code("dotnet run")}</li>
            <li><p>Wait for the first profile. Agents report every five minutes, and this page shows it without a reload.</p></li>
            </ol>
            """);
    }

    private static Html Code(string text) => Html.Of($"""<div class="code"><pre tabindex="0"><code>{text}</code></pre><button class="plain" type="button" data-copy hidden>Copy</button></div>""");
}
