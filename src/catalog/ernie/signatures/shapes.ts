/** The body the v2 API answers an error with. */
export const v2Body = (code: string, message: string, type = 'invalid_request_error'): string =>
  JSON.stringify({ error: { code, message, type }, id: 'as-7kq2m4x9pd' });

/** The body the v1 API answered an error with, under HTTP 200. */
export const v1Body = (code: number, message: string): string =>
  JSON.stringify({ error_code: code, error_msg: message, id: 'as-h3t8w5n1zc' });

/** What an OpenAI-compatible Python client prints for a v2 error. */
export const v2Raised = (status: number, code: string, message: string, type = 'invalid_request_error'): string =>
  `Error code: ${status} - {'error': {'code': '${code}', 'message': '${message}', 'type': '${type}'}, 'id': 'as-c5v0r8y2lb'}`;

/** The body the shared cloud services (IAM among them) answer an error with. */
export const cloudBody = (code: string, message: string): string =>
  JSON.stringify({ requestId: '5d1f0c2e-6f3a-4a55-9a41-2f6f0e6c7b10', code, message });

/** The body AI Studio's older API answers an error with. */
export const studioBody = (code: number, message: string): string =>
  JSON.stringify({ errorCode: code, errorMsg: message });
