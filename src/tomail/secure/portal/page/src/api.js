// Requests to the portal, as its route table has them.

export class Refused extends Error {
  constructor(code, retryAfter) {
    super(code);
    Object.assign(this, { code, retryAfter });
  }
}

export class Api {
  constructor(fetcher = (...request) => fetch(...request)) {
    this.fetch = fetcher;
  }

  async request(method, path, { body, headers = {}, raw } = {}) {
    const json = body && { "content-type": "application/json" };
    const options = { method, credentials: "same-origin", cache: "no-store", redirect: "error" };
    let response;
    try {
      response = await this.fetch(path, {
        ...options,
        headers: { "x-tomail": "1", ...json, ...headers },
        body: body ? JSON.stringify(body) : raw,
      });
    } catch {
      throw new Refused("offline");
    }
    if (!response.ok) throw await refusal(response);
    return response;
  }

  async json(method, path, options) {
    const response = await this.request(method, path, options);
    return response.status === 204 ? null : response.json();
  }

  get = (path) => this.json("GET", path);
  post = (path, body, headers) => this.json("POST", path, { body: body ?? {}, headers });
}

async function refusal(response) {
  let said = {};
  try {
    said = await response.json();
  } catch {
    // A proxy's own page.
  }
  return new Refused(typeof said.error === "string" ? said.error : "unavailable", Number(said.retry_after) || 0);
}
