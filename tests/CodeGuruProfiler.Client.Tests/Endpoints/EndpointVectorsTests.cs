using System.Text.Json;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Retries;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Endpoints;

/// <summary>AWS's cases of endpoints: the default ones, configured URLs, and the partitions. Each is checked in a client's request.</summary>
public class EndpointVectorsTests
{
    [Fact]
    public async Task Client_EndpointRulesCases_SendToTheExpectedUrl()
    {
        int cases = 0;
        foreach (JsonElement test in ConformanceVectors.Read("endpoints", "endpoint-tests-1.json").GetProperty("testCases").EnumerateArray())
        {
            string name = test.Text("documentation")!; // Every case has one.
            var options = new CodeGuruProfilerClientOptions();
            if (test.TryGetProperty("params", out JsonElement parameters))
            {
                options.Region = parameters.Text("Region");
                options.ServiceUrl = parameters.Text("Endpoint") is { } address ? new Uri(address) : null;
                options.UseFips = parameters.Flag("UseFIPS") ?? false;
                options.UseDualStack = parameters.Flag("UseDualStack") ?? false;
            }

            JsonElement expected = test.GetProperty("expect");
            if (expected.Text("error") is { } error)
            {
                FluentActions.Invoking(() => Create(options, new GatedHandler(), NoEnvironment))
                    .Should().Throw<ArgumentException>("of '{0}'", name).WithMessage($"*{error}*");
            }
            else
            {
                Uri sent = await SendAsync(options, NoEnvironment);
                sent.GetLeftPart(UriPartial.Authority).Should().Be(expected.GetProperty("endpoint").Text("url"), "of '{0}'", name);
            }

            cases++;
        }

        cases.Should().Be(21);
    }

    // The cases are written for S3 and DynamoDB. Nothing in them is particular to these services but the names: of the variable, of the key in the
    // services section, and of the Region's host. So the service that a case calls becomes ours, and all cases apply; that the other service keeps
    // its name shows that its settings are not taken for ours.
    [Fact]
    public async Task Client_ConfiguredEndpointCases_SendToTheExpectedUrl()
    {
        int cases = 0;
        foreach (JsonElement suite in ConformanceVectors.Read("endpoints", "service-endpoint-url-tests.json").GetProperty("testSuites").EnumerateArray())
        {
            foreach (JsonElement test in suite.GetProperty("endpointUrlTests").EnumerateArray())
            {
                string name = test.Text("name")!; // Every case has one, and a service.
                string service = test.Text("service")!;
                JsonElement given = suite.GetProperty("client_configs").GetProperty(test.Text("client_config")!);
                var options = new CodeGuruProfilerClientOptions
                {
                    Profile = test.Text("profile"),
                    ServiceUrl = given.Text("endpoint_url") is { } address ? new Uri(address) : null,
                };
                if (given.Flag("ignore_configured_endpoint_urls") is { } ignores)
                {
                    options.IgnoreConfiguredEndpointUrls = ignores;
                }

                Dictionary<string, string> variables = suite.GetProperty("environments").GetProperty(test.Text("environment")!).EnumerateObject()
                    .ToDictionary(
                        v => v.Name.Replace($"AWS_ENDPOINT_URL_{service.ToUpperInvariant()}", "AWS_ENDPOINT_URL_CODEGURUPROFILER", StringComparison.Ordinal),
                        v => v.Value.GetString()!); // Variables are texts.
                string config = ConfigFile(suite, service);

                Uri sent = await SendAsync(
                    options, profile => new AwsEnvironment(variables.GetValueOrDefault, path => path == "~/.aws/config" ? config : null, profile));

                string expected = test.GetProperty("output").Text("endpointUrl")!.Replace("//s3.fake", "//codeguru-profiler.fake", StringComparison.Ordinal);
                sent.GetLeftPart(UriPartial.Authority).Should().Be(expected, "of '{0}'", name);
                cases++;
            }
        }

        cases.Should().Be(39);
    }

    [Fact]
    public void Partition_EveryPartitionAndRegion_HasTheSuffixesOfAwssFile()
    {
        int partitions = 0;
        int regions = 0;
        foreach (JsonElement partition in ConformanceVectors.Read("endpoints", "partitions.json").GetProperty("partitions").EnumerateArray())
        {
            JsonElement outputs = partition.GetProperty("outputs");
            foreach (JsonProperty region in partition.GetProperty("regions").EnumerateObject())
            {
                Partition found = Partition.Of(region.Name);
                found.Id.Should().Be(partition.Text("id"), "of {0}", region.Name);
                found.DnsSuffix.Should().Be(outputs.Text("dnsSuffix"), "of {0}", region.Name);
                found.DualStackDnsSuffix.Should().Be(outputs.Text("dualStackDnsSuffix"), "of {0}", region.Name);
                regions++;
            }

            partitions++;
        }

        partitions.Should().Be(8);
        regions.Should().Be(53);
    }

    private static AwsEnvironment NoEnvironment(string? profile) => new(_ => null, _ => null, profile);

    private static async Task<Uri> SendAsync(CodeGuruProfilerClientOptions options, Func<string?, AwsEnvironment> environment)
    {
        using var handler = new GatedHandler();
        CodeGuruProfilerClient client = Create(options, handler, environment);
        Task<DescribeProfilingGroupResponse> call = client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });
        PendingRequest request = await handler.NextAsync();
        request.Respond(200);
        await call;
        return request.Uri;
    }

    private static CodeGuruProfilerClient Create(
        CodeGuruProfilerClientOptions options, HttpMessageHandler handler, Func<string?, AwsEnvironment> environment)
    {
        options.Credentials = new BasicAWSCredentials("AKID", TestSecrets.Key);
        return new CodeGuruProfilerClient(options, new HttpClient(handler), ClientSources.System, environment(options.Profile));
    }

    // Writes the case's profiles and services as the file that they describe.
    private static string ConfigFile(JsonElement suite, string service)
    {
        var lines = new List<string>();
        foreach (JsonProperty profile in suite.GetProperty("profiles").EnumerateObject())
        {
            lines.Add(profile.Name == "default" ? "[default]" : $"[profile {profile.Name}]");
            lines.AddRange(profile.Value.EnumerateObject().Select(setting => $"{setting.Name} = {setting.Value.GetString()}"));
        }

        foreach (JsonProperty section in suite.GetProperty("services").EnumerateObject())
        {
            lines.Add($"[services {section.Name}]");
            foreach (JsonProperty one in section.Value.EnumerateObject())
            {
                lines.Add($"{(one.Name == service ? "codeguruprofiler" : one.Name)} =");
                lines.AddRange(one.Value.EnumerateObject().Select(setting => $"  {setting.Name} = {setting.Value.GetString()}"));
            }
        }

        return string.Join('\n', lines);
    }
}
