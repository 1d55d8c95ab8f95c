using System.Diagnostics;
using System.Runtime.Versioning;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Credentials;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.RestJson;
using CodeGuruProfiler.Client.Serialization;
using CodeGuruProfiler.Client.Signing;
using CodeGuruProfiler.Client.Transport;

namespace CodeGuruProfiler.Client;

/// <summary>Calls Amazon CodeGuru Profiler.</summary>
/// <remarks>
/// <para>A client is created once and used by any number of threads for as long as the process lives: it holds the connections.</para>
/// <para>In an application with dependency injection, register it with <c>services.AddCodeGuruProfilerClient()</c>.</para>
/// <para>Every operation is virtual, so that a test can derive from it: with the constructor without parameters, such a client needs no Region.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public partial class CodeGuruProfilerClient : ICodeGuruProfilerClient, IDisposable
{
    private const string SigningName = "codeguru-profiler";
    private const int UsualAddressLength = 512;

    // A test double has none.
    private readonly Parts? _parts;
    private volatile bool _isDisposed;

    /// <summary>Creates a client for a test double that derives from this class: it needs no Region, and calls nothing.</summary>
    /// <remarks>
    /// An operation that the double does not override throws <see cref="InvalidOperationException"/>. A derived class that is to call the service
    /// passes options to another constructor.
    /// </remarks>
    protected CodeGuruProfilerClient()
    {
    }

    /// <summary>Creates a client with its own connections.</summary>
    /// <param name="options">
    /// The options; they are copied. When <see langword="null"/>, those of a new <see cref="CodeGuruProfilerClientOptions"/>: Region and credentials
    /// come from the environment and the shared AWS configuration.
    /// </param>
    /// <exception cref="ArgumentException">An option has an invalid value, or no Region can be found.</exception>
    [UnsupportedOSPlatform("browser")]
    public CodeGuruProfilerClient(CodeGuruProfilerClientOptions? options = null)
        : this(options ?? new CodeGuruProfilerClientOptions(), null, ClientSources.System, null)
    {
    }

    /// <summary>Creates a client that sends through the given HTTP client.</summary>
    /// <param name="options">The options; they are copied. <see cref="CodeGuruProfilerClientOptions.ConnectTimeout"/> does not hold: set it on the handler.</param>
    /// <param name="httpClient">
    /// The HTTP client. It stays the caller's to dispose. Set its <see cref="HttpClient.Timeout"/> to <see cref="Timeout.InfiniteTimeSpan"/>, or it
    /// ends calls before the limits of the options do, and let its handler neither follow redirects nor decompress responses.
    /// </param>
    /// <remarks>
    /// <para>
    /// A handler that follows redirects sends the signed request, session token included, to whatever host a response names. By default
    /// <see cref="HttpClientHandler"/> and <see cref="SocketsHttpHandler"/> do: set <see cref="SocketsHttpHandler.AllowAutoRedirect"/> to
    /// <see langword="false"/>. A response from another URL than the one that was signed is refused with
    /// <see cref="CodeGuruProfilerConnectionException"/> and is not retried, but by then the request has been sent there; a token that may have left
    /// should be revoked.
    /// </para>
    /// <para>
    /// Headers from <see cref="HttpClient.DefaultRequestHeaders"/> and handlers are sent too, unsigned. Set <see cref="SocketsHttpHandler.UseCookies"/> to
    /// <see langword="false"/>.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option is invalid, or no Region can be found.</exception>
    public CodeGuruProfilerClient(CodeGuruProfilerClientOptions options, HttpClient httpClient)
        : this(options, NotNull(httpClient), ClientSources.System, null)
    {
    }

    internal CodeGuruProfilerClient(CodeGuruProfilerClientOptions options, HttpClient? httpClient, ClientSources sources, AwsEnvironment? environment)
    {
        ArgumentNullException.ThrowIfNull(options);

        CodeGuruProfilerClientOptions copy = options.Copy();
        var settings = ClientSettings.Resolve(copy, environment ?? AwsEnvironment.OfThisMachine(copy.Profile));
        var credentials = CredentialsSource.Of(copy, environment);
        var signer = new SigV4Signer(settings.Endpoint.SigningRegion, SigningName);
        HttpMessageInvoker? ownHttp = httpClient is null ? CreateHttp(copy) : null;
        var pipeline = CallSteps.Create(
            settings, sources, credentials, signer, httpClient ?? ownHttp!, ServiceExceptions.Create); // One of the two is there.
        _parts = new Parts(settings, sources, credentials, signer, pipeline, ownHttp);
    }

    internal CallSteps Pipeline => Configured.Pipeline;

    private Parts Configured => _parts ?? throw Errors.NotConfigured(GetType());

    private string DebuggerDisplay => _parts is { } parts ? parts.Settings.Endpoint.Origin : "a test double";

    /// <summary>Closes the connections, unless they are the caller's.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, unless they are the caller's.</summary>
    /// <param name="disposing"><see langword="true"/> when <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _isDisposed = true;
            _parts?.OwnHttp?.Dispose();
        }
    }

    private static HttpMessageInvoker CreateHttp(CodeGuruProfilerClientOptions options)
        => OperatingSystem.IsBrowser() ? throw Errors.NeedsHttpClient() : HttpTransport.Create(options);

    private static HttpClient NotNull(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);

        return httpClient;
    }

    private Task<TResponse> SendAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
        => SendAsync(new OperationMessage<TRequest, TResponse>(operation, CreateRequest(operation, request), cancellationToken), cancellationToken);

    private async Task<TResponse> SendAsync<TRequest, TResponse>(OperationMessage<TRequest, TResponse> message, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        try
        {
            await Configured.Pipeline.SendAsync(message).ConfigureAwait(false);
            return message.Result!; // The pipeline ends with a result or an exception.
        }
        catch (OperationCanceledException cause) when (cancellationToken.IsCancellationRequested && cause.CancellationToken != cancellationToken)
        {
            throw Errors.Cancelled(message.Request.Operation.Name, cause, cancellationToken);
        }
        catch (ObjectDisposedException cause) when (_isDisposed)
        {
            // It was disposed during the call, and the connections with it.
            throw new ObjectDisposedException(typeof(CodeGuruProfilerClient).FullName, cause);
        }
        finally
        {
            message.Request.Dispose();
        }
    }

    private ServiceRequest CreateRequest<TRequest, TResponse>(Operation<TRequest, TResponse> operation, TRequest request)
        where TResponse : CodeGuruProfilerResponse
    {
        Parts parts = Configured;
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(CodeGuruProfilerClient));

        var builder = new RequestBuilder(
            operation, parts.Settings.Endpoint.Origin, parts.Settings.Endpoint.BasePath, parts.Sources.NewId, stackalloc char[UsualAddressLength]);
        try
        {
            operation.Write(request, ref builder);
            return builder.Build();
        }
        finally
        {
            builder.Dispose();
        }
    }

    private async ValueTask<Uri> PresignAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, TimeSpan expiresIn, CancellationToken cancellationToken)
        where TResponse : CodeGuruProfilerResponse
    {
        PresignedAddress.CheckExpiry(expiresIn);
        Parts parts = Configured;
        using ServiceRequest unsigned = CreateRequest(operation, request);
        try
        {
            ImmutableCredentials credentials = await parts.Credentials.GetRecentAsync(cancellationToken).ConfigureAwait(false);
            return PresignedAddress.Create(parts.Signer, unsigned, credentials, parts.Settings.Options.TimeProvider.GetUtcNow(), expiresIn);
        }
        catch (CodeGuruProfilerCredentialsException failure)
        {
            throw Credentials.Errors.For(failure, operation.Name, attempts: 0, failures: []);
        }
    }

    private sealed record Parts(
        ClientSettings Settings,
        ClientSources Sources,
        CredentialsSource Credentials,
        SigV4Signer Signer,
        CallSteps Pipeline,
        HttpMessageInvoker? OwnHttp);
}
