using System.Text;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Credentials;

/// <summary>The responses of instance and container metadata, and the resulting credentials.</summary>
public sealed class MetadataCredentialsTests
{
    private static readonly Uri Endpoint = new("http://127.0.0.1/secret/path?token=1");

    private readonly Dictionary<string, string> _variables = [];

    [Theory]
    [InlineData("", "is not JSON")]
    [InlineData("[]", "is not JSON")]
    [InlineData("{", "is not JSON")]
    [InlineData("garbage " + TestSecrets.Key, "is not JSON")]
    [InlineData("{\"AccessKeyId\":\"\\ud800\"}", "is not JSON")]
    [InlineData("{}", "has no AccessKeyId")]
    [InlineData("{\"AccessKeyId\":\"\",\"SecretAccessKey\":\"" + TestSecrets.Key + "\"}", "has no AccessKeyId")]
    [InlineData("{\"AccessKeyId\":5,\"SecretAccessKey\":\"" + TestSecrets.Key + "\"}", "has no AccessKeyId")]
    [InlineData("{\"AccessKeyId\":\"A\",\"Token\":{\"a\":[1,2]}}", "has no SecretAccessKey")]
    [InlineData("{\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"" + TestSecrets.Key + "\"}", "has no Expiration")]
    [InlineData("{\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"" + TestSecrets.Key + "\",\"Expiration\":\"soon\"}", "has no Expiration")]
    public void Read_DocumentWithoutCredentials_ReportsWhatIsMissing(string json, string message)
    {
        string failure = FluentActions.Invoking(() => MetadataDocument.Read(Encoding.UTF8.GetBytes(json), Endpoint)).Should().Throw<MetadataException>().Which.ToString();

        failure.Should().Contain($"the response of http://127.0.0.1 {message}").And.NotContain(TestSecrets.Key).And.NotContain("secret/path");
    }

    [Fact]
    public void Read_DocumentWithMore_HasItsCredentials()
    {
        var state = MetadataDocument.Read(
            Encoding.UTF8.GetBytes($$"""{"Code":"Success","x":{"AccessKeyId":"inner"},"AccessKeyId":"A","SecretAccessKey":"{{TestSecrets.Key}}","Token":"","Expiration":"2026-01-01T02:00:00+02:00"}"""),
            Endpoint);

        state.Credentials.AccessKey.Should().Be("A");
        state.Credentials.UseToken.Should().BeFalse();
        state.Expiration.Should().Be(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://evil.example/creds", "AWS_CONTAINER_CREDENTIALS_FULL_URI must be an https URL, or an http URL of this machine *")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.3/creds", "AWS_CONTAINER_CREDENTIALS_FULL_URI must be an https URL, *")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "ftp://127.0.0.1/", "AWS_CONTAINER_CREDENTIALS_FULL_URI must be an absolute http or https URL")]
    [InlineData("AWS_CONTAINER_CREDENTIALS_FULL_URI", "creds", "AWS_CONTAINER_CREDENTIALS_FULL_URI must be an absolute http or https URL")]
    [InlineData("OTHER", "", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or AWS_CONTAINER_CREDENTIALS_FULL_URI is not set")]
    public void Container_UrlMustNotBeAsked_IsRefused(string variable, string url, string message)
    {
        _variables[variable] = url;

        FluentActions.Invoking(() => ContainerCredentials.Of(Environment(), TimeProvider.System)).Should().Throw<MetadataException>().WithMessage(message);
    }

    // Else the rest of a relative URL would be another host.
    [Theory]
    [InlineData("@evil.example/creds")]
    [InlineData(".evil.example")]
    [InlineData("//evil.example/creds")]
    public void Container_RelativeUrl_IsOfTheAgent(string relative)
    {
        _variables["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] = relative;

        ContainerCredentials.Of(Environment(), TimeProvider.System).Endpoint.Host.Should().Be("169.254.170.2");
    }

    [Theory]
    [InlineData("token-in-a-file\n", "token-in-a-file")]
    [InlineData(" token \r\n", "token")]
    public async Task Container_TokenInAFile_IsSentWithoutItsLineEnd(string text, string sent)
    {
        using var container = new LoopbackMetadata(new() { ["GET /creds"] = LoopbackMetadata.Credentials("A", DateTime.UtcNow.AddHours(1)) });
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        _variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = container.Address + "/creds";
        _variables["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = file;

        (await ContainerCredentials.Of(Environment(), TimeProvider.System).GetCredentialsAsync()).AccessKey.Should().Be("A");

        container.Asked.Should().Equal($"GET /creds {sent}");
        File.Delete(file);
    }

    [Theory]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN", "a\r\nX-Evil: 1", "the value for the header Authorization has characters that a header cannot have")]
    [InlineData("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/missing/file", "the file of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE cannot be read")]
    public async Task Container_TokenCannotBeSent_AsksNobody(string variable, string value, string message)
    {
        using var container = new LoopbackMetadata([]);
        _variables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = container.Address + "/creds";
        _variables[variable] = value;

        await FluentActions.Awaiting(() => ContainerCredentials.Of(Environment(), TimeProvider.System).GetCredentialsAsync())
            .Should().ThrowAsync<MetadataException>().WithMessage(message);
        container.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData(null, null, "http://169.254.169.254/")]
    [InlineData("ec2_metadata_service_endpoint_mode = IPv6", null, "http://[fd00:ec2::254]/")]
    [InlineData("ec2_metadata_service_endpoint_mode = IPv6", "http://127.0.0.1:9", "http://127.0.0.1:9/")]
    [InlineData("ec2_metadata_service_endpoint = http://127.0.0.1:8", null, "http://127.0.0.1:8/")]
    public void Instance_Endpoint_ComesFromVariableProfileAndMode(string? profile, string? variable, string expected)
    {
        if (variable is not null)
        {
            _variables["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = variable;
        }

        InstanceMetadataCredentials.Of(Environment($"[default]\n{profile}"), TimeProvider.System).Endpoint.AbsoluteUri.Should().Be(expected);
    }

    [Fact]
    public void Instance_EndpointIsWrong_NamesFileProfileAndKey()
        => FluentActions.Invoking(() => InstanceMetadataCredentials.Of(Environment("[default]\nec2_metadata_service_endpoint = x"), TimeProvider.System))
            .Should().Throw<MetadataException>()
            .WithMessage("ec2_metadata_service_endpoint in the profile 'default' of ~/.aws/config must be an absolute http or https URL");

    [Theory]
    [InlineData("")]
    [InlineData("../../x")]
    [InlineData("role?a=b")]
    public async Task Instance_RoleHasNoName_IsNotAskedFor(string role)
    {
        using var metadata = new LoopbackMetadata(new() { ["PUT /latest/api/token"] = "t", ["GET /latest/meta-data/iam/security-credentials/"] = role });
        _variables["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = metadata.Address;

        await FluentActions.Awaiting(() => InstanceMetadataCredentials.Of(Environment(), TimeProvider.System).GetCredentialsAsync())
            .Should().ThrowAsync<MetadataException>().WithMessage("*has no role with credentials");
        metadata.Asked.Should().HaveCount(2);
    }

    private AwsEnvironment Environment(string? config = null)
        => new(_variables.GetValueOrDefault, path => path == "~/.aws/config" ? config : null, null);
}
